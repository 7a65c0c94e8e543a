package entrepot.chain.source;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Observer.Turn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainStandingTest {

    private static ChainStanding after(Turn turn) {
        return ChainStanding.of(Optional.of(turn), Optional.empty(), 0);
    }

    @Test
    void isRedWhileSourcesDisagree() {
        var standing = after(new Turn.Away("the sources disagree on block 7: north says …"));

        assertThat(standing.isWell()).isFalse();
        assertThat(standing.state()).isEqualTo("AWAY");
        assertThat(standing.detail()).contains("disagree on block 7");
    }

    @Test
    void isRedWhereOnlyPeopleHelp() {
        var standing = after(new Turn.Stopped(Turn.Condition.WRONG_CHAIN, "genesis 0x2"));

        assertThat(standing.isWell()).isFalse();
        assertThat(standing.detail()).isEqualTo("WRONG_CHAIN: genesis 0x2");
    }

    @Test
    void isWellBeforeItsFirstLook() {
        var standing = ChainStanding.of(Optional.empty(), Optional.empty(), 0);

        assertThat(standing.isWell()).isTrue();
        assertThat(standing.state()).isEqualTo("STARTING");
    }
}
