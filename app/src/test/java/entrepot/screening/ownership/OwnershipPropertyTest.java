package entrepot.screening.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ownership.OwnershipAnswer.Blocked;
import entrepot.screening.ownership.OwnershipAnswer.Clear;
import entrepot.screening.ownership.OwnershipAnswer.Hold;
import entrepot.screening.ownership.Party.Listing;
import entrepot.screening.ownership.Tie.Stake;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What must hold for every graph: eight parties, ties among them drawn from a seed.
class OwnershipPropertyTest {

    private static final List<Party> PARTIES =
            Stream.of("X", "Y", "M", "N", "A", "B", "C", "d").map(Graphs::party).toList();
    private static final List<OwnershipRule> RULES = List.of(Rules.OFAC, Rules.EU, Rules.UK);

    @Property(tries = 500)
    void neverGetsMilderByMoreBlockedShare(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5_000) int more) {
        var ties = ties(new Random(seed));
        assertNotMilder(ties, PARTIES, raised(ties, PARTIES, more), PARTIES, List.of(Rules.OFAC, Rules.EU));
    }

    /// Where shares are not added up, more for one blocked person leaves less for another, who may then
    /// fall below the limit: so there is only one here.
    @Property(tries = 500)
    void neverGetsMilderByMoreOfTheOneBlocked(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5_000) int more) {
        var ties = ties(new Random(seed));
        var parties = PARTIES.stream()
                .map(party -> party.id().equals("X") ? party : new Party(party.id(), Listing.NOT_LISTED, true))
                .toList();
        assertNotMilder(ties, parties, raised(ties, parties, more), parties, RULES);
    }

    @Property(tries = 500)
    void neverGetsMilderByOneMoreListing(@ForAll long seed) {
        var random = new Random(seed);
        var ties = ties(random);
        var listed = new ArrayList<>(PARTIES);
        int at = random.nextInt(listed.size());
        var party = listed.get(at);
        listed.set(at, new Party(party.id(), Listing.LISTED, party.ownersComplete()));

        assertNotMilder(ties, PARTIES, ties, listed, RULES);
    }

    @Property(tries = 500)
    void neverBlocksByWhatIsNotKnown(@ForAll long seed) {
        var ties = ties(new Random(seed));
        var unknown = ties.stream().map(OwnershipPropertyTest::unknown).toList();
        for (var rule : RULES)
            for (var party : PARTIES) {
                var known = judge(ties, PARTIES, party, rule);
                var blurred = judge(unknown, PARTIES, party, rule);
                if (party.listing() != Listing.LISTED) assertThat(blurred).isNotInstanceOf(Blocked.class);
                if (!(known instanceof Clear)) assertThat(blurred).isNotInstanceOf(Clear.class);
            }
    }

    @Property(tries = 500)
    void readsOwnersInAnyOrder(@ForAll long seed) {
        var random = new Random(seed);
        var ties = ties(random);
        var shuffled = new ArrayList<>(ties);
        var parties = new ArrayList<>(PARTIES);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(parties, random);
        for (var rule : RULES)
            for (var party : PARTIES)
                assertThat(judge(shuffled, parties, party, rule)).isEqualTo(judge(ties, PARTIES, party, rule));
    }

    private static void assertNotMilder(
            List<Tie> before, List<Party> parties, List<Tie> after, List<Party> others, List<OwnershipRule> rules) {
        for (var rule : rules)
            for (var party : PARTIES)
                assertThat(severity(judge(after, others, party, rule)))
                        .as(party + " by " + rule + " from " + before + " to " + after)
                        .isGreaterThanOrEqualTo(severity(judge(before, parties, party, rule)));
    }

    private static OwnershipAnswer judge(List<Tie> ties, List<Party> parties, Party party, OwnershipRule rule) {
        return Ownership.judge(new OwnershipGraph(parties, ties, List.of()), party.id(), rule);
    }

    private static int severity(OwnershipAnswer answer) {
        return switch (answer) {
            case Clear _ -> 0;
            case Hold _ -> 1;
            case Blocked _ -> 2;
        };
    }

    private static List<Tie> ties(Random random) {
        var ties = new ArrayList<Tie>();
        for (var firm : List.of("A", "B", "C", "d"))
            for (int left = Share.WHOLE, i = 0; i < 3; i++) {
                int least = random.nextInt(left + 1);
                int most = random.nextBoolean() ? least : least + random.nextInt(Share.WHOLE - least + 1);
                var owner = PARTIES.get(random.nextInt(PARTIES.size())).id();
                ties.add(new Stake(owner, firm, new Share(least, most)));
                left -= least;
            }
        if (random.nextInt(4) == 0) ties.add(new Tie.Control("B", "A", random.nextBoolean()));
        return ties;
    }

    /// The first stake of a blocked owner made larger, as far as the firm has room.
    private static List<Tie> raised(List<Tie> ties, List<Party> parties, int by) {
        var raised = new ArrayList<>(ties);
        for (int i = 0; i < ties.size() && raised.equals(ties); i++)
            if (ties.get(i) instanceof Stake stake && isBlocked(stake.from(), parties))
                raised.set(i, raise(stake, Math.min(by, Share.WHOLE - sum(ties, stake.to()))));
        return raised;
    }

    private static boolean isBlocked(String id, List<Party> parties) {
        return parties.stream().anyMatch(party -> party.id().equals(id) && party.listing() == Listing.LISTED);
    }

    private static Stake raise(Stake stake, int by) {
        int added = Math.min(by, Share.WHOLE - stake.share().most());
        var share = new Share(stake.share().least() + added, stake.share().most() + added);
        return new Stake(stake.from(), stake.to(), share);
    }

    private static Tie unknown(Tie tie) {
        return switch (tie) {
            case Stake stake -> new Stake(stake.from(), stake.to(), Share.unknown());
            case Tie.Control control -> new Tie.Control(control.from(), control.to(), false);
        };
    }

    private static int sum(List<Tie> ties, String firm) {
        int sum = 0;
        for (var tie : ties)
            if (tie instanceof Stake stake && stake.to().equals(firm))
                sum += stake.share().least();
        return sum;
    }
}
