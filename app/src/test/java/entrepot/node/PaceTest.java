package entrepot.node;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Block;
import entrepot.chain.Observer.Turn;
import entrepot.money.ChainId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Pace pace = new Pace(now::get);

    private static Block block(long height) {
        return new Block(ChainId.parse("eip155:1"), height, "0x" + height, "0x" + (height - 1), NOON);
    }

    private void moved(long height, long second) {
        now.set(NOON.plusSeconds(second));
        pace.turned(new Turn.Moved(block(height)));
    }

    @Test
    void countsBlocksSinceItBeganToCatchUp() {
        moved(100, 0);
        moved(300, 1);
        moved(1_100, 4);

        assertThat(pace.blocksPerSecond()).isEqualTo(250);
    }

    @Test
    void beginsAnewAfterAStandstill() {
        moved(100, 0);
        moved(300, 1);
        pace.turned(new Turn.Away("down"));
        moved(300, 100);
        moved(310, 102);

        assertThat(pace.blocksPerSecond()).isEqualTo(5);
    }

    @Test
    void isNothingAtTheHead() {
        moved(100, 0);
        moved(300, 1);
        pace.turned(new Turn.Idle(block(300)));

        assertThat(pace.blocksPerSecond()).isZero();
    }
}
