package entrepot.settlement.facts;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Owner;
import entrepot.party.Party;
import entrepot.screening.ownership.Ownership;
import entrepot.screening.ownership.OwnershipAnswer;
import entrepot.screening.ownership.OwnershipRule;
import entrepot.screening.ownership.Party.Listing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldersTest {

    private static final OwnershipRule HALF = new OwnershipRule("half", 5_000, false, true, true);
    private static final Country HOME = new Country("XA");

    /// `X` is listed, `Q` may be; small letters are honest persons; firms are `A` to `F`; a firm that is
    /// not on the left of a holding is in no register.
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        A: a 10000                                     | Clear   | 0
        A: X 4999, a 5001                              | Clear   | 4999
        A: X 5000, a 5000                              | Blocked | 5000
        A: X 2500, X 2500, a 5000                      | Blocked | 5000
        A: B 5000, a 5000; B: X 5000, b 5000           | Blocked | 5000
        A: B 5000, a 5000; B: X 4999, b 5001           | Clear   | 0
        A: B 2500, C 2500, a 5000; B: X 10000; C: X 6000, c 4000 | Blocked | 5000
        A: B 6000, a 4000; B: C 6000, b 4000; C: X 6000, c 4000  | Blocked | 6000
        A: B 10000                                     | Hold    | 10000
        A: B 4000, a 6000                              | Clear   | 4000
        A: Q 6000, a 4000                              | Hold    | 6000
        A: a 4000                                      | Hold    | 6000
        A: a 6000                                      | Clear   | 4000
        A: B 6000, a 4000; B: A 6000, b 4000           | Clear   | 0
        """)
    void judgesThroughChains(String holdings, String answer, int bps) {
        var register = register(holdings);
        var firm = firm(register);

        var holders = new Holders(firm, Holders.above(List.of(firm), lei -> known(register, lei)));
        var judged = Ownership.judge(holders.graph(HoldersTest::listing), holders.id(), HALF);

        assertThat(judged.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(share(judged)).isEqualTo(bps);
    }

    @Test
    void screensEverybodyOnce() {
        var register = register("A: B 5000, C 5000; B: a 10000; C: a 5000, D 5000");
        var firm = firm(register);

        var all = new Holders(firm, Holders.above(List.of(firm), lei -> known(register, lei))).all();

        assertThat(all).extracting(Owner::name).containsExactly("B", "C", "a", "D");
    }

    @Test
    void asksWhoOwnsUnknownFirm() {
        var known = register("A: B 10000; B: a 10000");
        var unknown = register("A: B 10000");

        assertThat(holders(known).areNamed()).isTrue();
        assertThat(holders(unknown).areNamed()).isFalse();
    }

    private static Party firm(Map<String, Party> register) {
        return Optional.ofNullable(register.get("A")).orElseThrow();
    }

    private static Holders holders(Map<String, Party> register) {
        var firm = firm(register);
        return new Holders(firm, Holders.above(List.of(firm), lei -> known(register, lei)));
    }

    private static int share(OwnershipAnswer judged) {
        return switch (judged) {
            case OwnershipAnswer.Blocked blocked -> blocked.share();
            case OwnershipAnswer.Hold hold -> hold.most();
            case OwnershipAnswer.Clear clear -> clear.most();
        };
    }

    private static Listing listing(Owner owner) {
        return switch (owner.name()) {
            case "X" -> Listing.LISTED;
            case "Q" -> Listing.POSSIBLE;
            default -> Listing.NOT_LISTED;
        };
    }

    private static Optional<Party> known(Map<String, Party> register, Lei lei) {
        return register.values().stream().filter(p -> p.lei().equals(lei)).findFirst();
    }

    private static Map<String, Party> register(String holdings) {
        var parties = new TreeMap<String, Party>();
        for (var line : holdings.split(";", -1)) {
            var firm = line.strip().substring(0, 1);
            var owners = new ArrayList<Owner>();
            for (var stake : line.strip().substring(2).split(",", -1)) owners.add(owner(stake.strip()));
            parties.put(firm, firm(firm, owners));
        }
        return parties;
    }

    private static Owner owner(String stake) {
        var name = stake.substring(0, 1);
        int share = Integer.parseInt(stake.substring(2));
        boolean human = "XQ".contains(name) || Character.isLowerCase(name.charAt(0));
        return human ? new Owner.Person(name, HOME, share) : new Owner.Entity(lei(name), name, HOME, share);
    }

    private static Party firm(String name, List<Owner> owners) {
        return new Party(
                new Party.Id(new UUID(1, name.charAt(0))),
                1,
                Party.State.ACTIVE,
                lei(name),
                name,
                HOME,
                Party.Kind.COUNTERPARTY,
                Party.Ownership.FOREIGN,
                List.of("Street 1"),
                owners,
                List.of());
    }

    /// ISO 17442 check digits: the whole is 1 modulo 97.
    private static Lei lei(String name) {
        var stem = "98450000FIRM00000" + name;
        var digits = (stem + "00")
                .chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        int check = 98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
        return new Lei(stem + String.format(Locale.ROOT, "%02d", check));
    }
}
