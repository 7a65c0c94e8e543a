package entrepot.chain.source;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Block;
import entrepot.chain.ChainRecord;
import entrepot.chain.FinalityPolicy;
import entrepot.chain.Observer.Turn;
import entrepot.money.ChainId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainStandingTest {

    private static final FinalityPolicy POLICY = new FinalityPolicy(12, true, 100);

    private static ChainStanding after(Turn turn) {
        return ChainStanding.of(Optional.of(turn), Optional.empty(), POLICY, 0);
    }

    /// Scenario 10, finality changes its meaning, or stops: final is what the tag says and no less deep than
    /// our own count; without it nothing is credited. Operator: health `chain` is red with `FINALITY_LATE`
    /// when more blocks than usual are not final.
    @ParameterizedTest
    @CsvSource({"899, FINALITY_LATE, false", "900, AT_HEAD, true", "988, AT_HEAD, true", "-1, AT_HEAD, true"})
    void isRedWhileNothingBecomesFinal(long finalHeight, String state, boolean well) {
        var head = new Block(ChainId.parse("eip155:1"), 1_000, "0xaa", "0xa9", Instant.EPOCH);
        var standing = ChainStanding.of(
                Optional.of(new Turn.Idle(head)), Optional.of(new ChainRecord.Standing(head, finalHeight)), POLICY, 0);

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.isWell()).isEqualTo(well);
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
        var standing = ChainStanding.of(Optional.empty(), Optional.empty(), POLICY, 0);

        assertThat(standing.isWell()).isTrue();
        assertThat(standing.state()).isEqualTo("STARTING");
    }
}
