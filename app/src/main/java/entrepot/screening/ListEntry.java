package entrepot.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One entry of a list, as the authority published it.
///
/// @param id            the list's own number: OFAC `uid`, UN reference number, UK unique id
/// @param names         at least one; the first is the primary name
/// @param programmes    why it is listed, in the list's own codes, for example `SDGT`
/// @param countries     all countries it is tied to, as the list spells them: nationality, address, flag
/// @param nationalities those of the countries that the list calls nationality or citizenship
/// @param links         others that the list ties it to: owners, parents, those it acts for
/// @param listedOn      when the authority listed it, where the list says so
/// @param remarks       the list's own prose, for people; empty without any
/// @param cut           the source cut the entry's text short: its last identifier may be a stump, and
///                      more may be missing
public record ListEntry(
        ListId list,
        String id,
        Kind kind,
        List<ListedName> names,
        List<String> programmes,
        List<Identifier> identifiers,
        Set<String> countries,
        List<Birth> births,
        Sex sex,
        Set<String> nationalities,
        List<Address> addresses,
        List<Link> links,
        Optional<LocalDate> listedOn,
        String remarks,
        boolean cut) {

    public ListEntry {
        names = List.copyOf(names);
        programmes = List.copyOf(programmes);
        identifiers = List.copyOf(identifiers);
        countries = Set.copyOf(countries);
        births = List.copyOf(births);
        nationalities = Set.copyOf(nationalities);
        addresses = List.copyOf(addresses);
        links = List.copyOf(links);
        if (id.isBlank()) throw new IllegalArgumentException("a list entry has an id");
        if (names.isEmpty()) throw new IllegalArgumentException("list entry without a name: " + id);
    }

    public String primaryName() {
        return names.getFirst().text();
    }

    /// What is listed.
    public enum Kind {
        PERSON,
        ORGANISATION,
        VESSEL,
        AIRCRAFT,
        UNKNOWN;

        /// Whether both may be the same thing: equal, or one of them is not known.
        public boolean agrees(Kind other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    /// How much a name says. A weak alias is broad: it confirms, and never blocks alone.
    public enum Strength {
        PRIMARY,
        STRONG,
        WEAK
    }

    /// A name as listed.
    ///
    /// @param script ISO 15924 code of the first letter, `Latn`, `Cyrl` …; `Zyyy` when there is none
    public record ListedName(String text, Strength strength, String script) {

        public ListedName {
            if (text.isBlank()) throw new IllegalArgumentException("a listed name is not blank");
        }

        /// A name with the script that its first letter is written in.
        public static ListedName of(String text, Strength strength) {
            return new ListedName(text, strength, ScriptCode.of(text));
        }
    }

    /// Sex as the list states it.
    public enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /// Where it is, in one line as on an envelope.
    ///
    /// @param country as the list spells it; empty when it gives none
    public record Address(String text, String country) {

        public Address {
            if (text.isBlank() && country.isBlank()) throw new IllegalArgumentException("an address says where");
        }
    }

    /// Another party that the list ties the entry to. The list gives a name, not a number.
    public record Link(Relation relation, String name) {

        public Link {
            if (name.isBlank()) throw new IllegalArgumentException("a link names the other");
        }
    }

    /// What the other party is to the entry. `LINKED_TO` is OFAC's word: owned, controlled by or
    /// acting for.
    public enum Relation {
        LINKED_TO,
        PARENT,
        SUBSIDIARY,
        OWNER_OR_OPERATOR,
        FORMER_OWNER_OR_OPERATOR
    }

    /// When a person was born, as exactly as the list knows: both days equal when exact.
    public record Birth(LocalDate earliest, LocalDate latest) {

        public Birth {
            if (latest.isBefore(earliest)) throw new IllegalArgumentException("birth ends before it begins");
        }
    }

    /// A number or address that names exactly one person, firm, bank, ship or wallet.
    ///
    /// @param scheme who gave it: the currency symbol of a wallet (`XBT`, `ETH`), else empty
    /// @param value  as listed; the case of a wallet address is kept, because it carries meaning
    public record Identifier(IdentifierType type, String scheme, String value) {

        public Identifier {
            if (value.isBlank()) throw new IllegalArgumentException("an identifier is not blank");
        }

        public static Identifier of(IdentifierType type, String value) {
            return new Identifier(type, "", value);
        }

        /// A wallet address under the currency symbol that the list gives it.
        public static Identifier wallet(String symbol, String address) {
            return new Identifier(IdentifierType.WALLET, symbol, address);
        }
    }

    /// Kinds of identifiers that lists carry. `IMO_COMPANY` numbers ship owners, `IMO` ships. Of a
    /// `WALLET_CASELESS` the source lost the case of the letters: equal without case, it points to a
    /// wallet and proves nothing.
    public enum IdentifierType {
        WALLET,
        WALLET_CASELESS,
        LEI,
        BIC,
        IMO,
        IMO_COMPANY,
        MMSI,
        CALL_SIGN,
        AIRCRAFT_TAIL,
        AIRCRAFT_SERIAL,
        PASSPORT,
        NATIONAL_ID,
        REGISTRATION,
        TAX
    }
}
