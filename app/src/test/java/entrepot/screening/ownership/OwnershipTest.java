package entrepot.screening.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.screening.ownership.OwnershipAnswer.Blocked;
import entrepot.screening.ownership.OwnershipAnswer.Clear;
import entrepot.screening.ownership.OwnershipAnswer.Hold;
import entrepot.screening.ownership.Party.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {

    /// The first rows follow OFAC's FAQ 398 to 402, whose answers are public.
    @ParameterizedTest(name = "{0}: {1} is {2} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
        X 50 A, A 50 B                             | B | Blocked | Blocked | Clear
        X 50 A, X 50 B, A 25 C, B 25 C             | C | Blocked | Blocked | Clear
        X 50 A, X 10 B, A 40 B                     | B | Blocked | Blocked | Clear
        X 50 A, X 25 B, A 25 C, B 25 C             | C | Clear   | Clear   | Clear
        X 25 A, X 25 B, A 50 C, B 50 C             | C | Clear   | Clear   | Clear
        X 25 A, Y 25 A                             | A | Blocked | Blocked | Clear
        X 25 A, Y 24.99 A, N 50.01 A               | A | Clear   | Clear   | Clear
        X controls A, N 100 A                      | A | Clear   | Blocked | Blocked
        X controls A, A 60 B                       | B | Clear   | Blocked | Blocked
        X may-control A, N 100 A                   | A | Clear   | Hold    | Hold
        X 50 A, N 50 A                             | A | Blocked | Blocked | Clear
        X 50.01 A, N 49.99 A                       | A | Blocked | Blocked | Blocked
        X 51 A, A 51 B, B 51 C, C 51 D             | D | Blocked | Blocked | Blocked
        X 30 A, Y 30 A, N 40 A                     | A | Blocked | Blocked | Clear
        X 30 A, Y 30 A, N 40 A, X with Y           | A | Blocked | Blocked | Blocked
        X 30 A, N 30 A, O 40 A, X with N           | A | Clear   | Clear   | Blocked
        X 30 B, X 60 A, A 25 B, N 45 B             | B | Blocked | Blocked | Blocked
        X 60 A, Y 60 B, A 30 C, B 30 C             | C | Blocked | Blocked | Clear
        X 1 A, X with N                            | N | Clear   | Clear   | Clear
        X 1 A                                      | X | Blocked | Blocked | Blocked
        N 100 A                                    | M | Hold    | Hold    | Hold
        """)
    void judges(String graph, String party, String ofac, String eu, String uk) {
        var parties = graph(graph, party);
        assertThat(List.of(
                        name(Ownership.judge(parties, party, Rules.OFAC)),
                        name(Ownership.judge(parties, party, Rules.EU)),
                        name(Ownership.judge(parties, party, Rules.UK))))
                .containsExactly(ofac, eu, uk);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        X ? A                          | Hold    | X holds an unknown share of A
        X ? A, N 50 A                  | Hold    | X holds an unknown share of A
        X ? A, N 50.01 A               | Clear   |
        X 40-60 A                      | Hold    | X holds 40 % to 60 % of A
        X 50-60 A                      | Blocked |
        X 20-30 A, Y 19.9-20 A         | Hold    | X holds 20 % to 30 % of A; Y holds 19.9 % to 20 % of A
        M 50 A                         | Hold    | M may be listed: the hit is not resolved
        M 25 A, X 25 A                 | Hold    | M may be listed: the hit is not resolved
        M 25 A, X 24 A                 | Clear   |
        N 60 b, b 50 A                 | Clear   |
        N 50 b, b 50 A                 | Hold    | not all owners of b are named
        b 50 A                         | Hold    | not all owners of b are named
        b 49 A                         | Clear   |
        b 49 A, X 1 A                  | Hold    | not all owners of b are named
        X 30 A, B 40 A, A 100 B        | Hold    | the holdings around A run in a circle
        B 60 A, A 60 B                 | Clear   |
        X 50 A, B 50 A, A 60 B         | Blocked |
        A 100 A                        | Clear   |
        """)
    void holdsWhatIsNotKnown(String graph, String answer, String doubts) {
        var judged = Ownership.judge(graph(graph, "A"), "A", Rules.OFAC);

        assertThat(name(judged)).isEqualTo(answer);
        if (judged instanceof Hold hold)
            assertThat(String.join("; ", hold.doubts())).isEqualTo(doubts);
    }

    @Test
    void holdsPartyWithUnnamedOwners() {
        var graph = graph("N 30 b", "b");
        assertThat(Ownership.judge(graph, "b", Rules.UK))
                .isEqualTo(new Hold(Rules.UK, 7_000, List.of("not all owners of b are named")));
    }

    @Test
    void namesChainThatBlocks() {
        var graph = graph("X 50 A, Y 25 B, A 40 B, N 35 B, B 60 C, O 40 C", "C");

        var judged = Ownership.judge(graph, "C", Rules.OFAC);

        assertThat(judged).isInstanceOfSatisfying(Blocked.class, blocked -> {
            assertThat(blocked.chain())
                    .extracting(Tie::toString)
                    .containsExactlyInAnyOrder(
                            "X holds 50 % of A", "Y holds 25 % of B", "A holds 40 % of B", "B holds 60 % of C");
            assertThat(blocked.chain().getFirst()).hasToString("X holds 50 % of A");
            assertThat(blocked.chain().getLast()).hasToString("B holds 60 % of C");
            assertThat(blocked.share()).isEqualTo(6_000);
        });
    }

    @Test
    void tellsHowMuchIsBlockedAtWorst() {
        assertThat(Ownership.judge(graph("X 12.5 A, Y ? A, N 70 A", "A"), "A", Rules.OFAC))
                .isEqualTo(new Clear(Rules.OFAC, 3_000));
    }

    @Test
    void followsLongChain() {
        int length = 2_000;
        var parties = new ArrayList<Party>(List.of(Party.person("0", Listing.LISTED)));
        var ties = new ArrayList<Tie>();
        for (int i = 1; i <= length; i++) {
            parties.add(Party.firm("" + i));
            ties.add(new Tie.Stake("" + (i - 1), "" + i, Share.of(5_000)));
        }
        var judged = Ownership.judge(new OwnershipGraph(parties, ties, List.of()), "" + length, Rules.OFAC);
        assertThat(judged)
                .isInstanceOfSatisfying(
                        Blocked.class, one -> assertThat(one.chain()).hasSize(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X 60 A, Y 50 A", "X 100.01 A", "X 60-50 A"})
    void refusesImpossibleShares(String graph) {
        assertThatThrownBy(() -> Graphs.graph(graph)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTooManyParties() {
        var parties = IntStream.rangeClosed(0, OwnershipGraph.PARTIES_MAX)
                .mapToObj(i -> Party.firm("" + i))
                .toList();
        assertThatThrownBy(() -> new OwnershipGraph(parties, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The graph, with the party in it even when no tie names it.
    private static OwnershipGraph graph(String text, String party) {
        return Graphs.graph(text + ", " + party + " 0 H");
    }

    private static String name(OwnershipAnswer answer) {
        return answer.getClass().getSimpleName();
    }
}
