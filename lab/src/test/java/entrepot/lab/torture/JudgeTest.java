package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The judge can say no: each bug that is put in on purpose is found within a few hundred seeds, and
/// what it was found by shrinks to the faults that it needs.
@Tag("slow")
class JudgeTest {

    private static final int SEEDS = 600;

    static Stream<Arguments> weaknesses() {
        return Stream.of(
                bug("acknowledges before durable", Kind.CRASH_AFTER_COMMIT, Weaknesses::acknowledgesBeforeDurable),
                bug("credits below finality", Kind.REORG_DROPPED, Weaknesses::creditsBelowFinality),
                bug("believes one source", Kind.NODE_LIES, Weaknesses::believesOneSource),
                bug("books a delivery twice", Kind.OVERTAKEN, Weaknesses::booksADeliveryTwice),
                bug("forgets signed bytes", Kind.OVERTAKEN, Weaknesses::forgetsSignedBytes),
                bug("builds anew", Kind.SENT_UNANSWERED, Weaknesses::buildsAnewWithTheNextNonce),
                bug("names bank orders anew", Kind.BANK_ANSWER_LOST, Weaknesses::namesBankOrdersAnew));
    }

    private static Arguments bug(String name, Kind fault, Supplier<Weakness> weakness) {
        return Arguments.of(name, fault, weakness);
    }

    /// Of the first seeds those are run whose plan has the fault that brings the bug to light.
    @ParameterizedTest(name = "{0}")
    @MethodSource("weaknesses")
    void findsBugPutInOnPurpose(String name, Kind fault, Supplier<Weakness> weakness) {
        var caught = caught(fault, weakness);

        assertThat(caught).as(name).isPresent();
        assertThat(caught.get().violations()).isNotEmpty();
    }

    @Test
    void shrinksToWhatIsNeeded() {
        Supplier<Weakness> weakness = Weaknesses::buildsAnewWithTheNextNonce;
        var caught = caught(Kind.SENT_UNANSWERED, weakness).orElseThrow();

        var shrunk = Shrink.of(caught.plan(), plan -> Run.of(Worlds.GENESIS, plan, weakness.get()));

        assertThat(shrunk.holds()).isFalse();
        assertThat(shrunk.plan().faults()).extracting(Fault::kind).contains(Kind.SENT_UNANSWERED);
        assertThat(shrunk.plan().faults()).hasSizeLessThan(3);
    }

    private static Optional<Verdict> caught(Kind fault, Supplier<Weakness> weakness) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(Plan::of)
                .filter(plan -> plan.faults().stream().anyMatch(f -> f.kind() == fault))
                .map(plan -> Run.of(Worlds.GENESIS, plan, weakness.get()))
                .filter(verdict -> !verdict.holds())
                .findFirst();
    }
}
