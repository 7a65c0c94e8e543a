package entrepot.screening;

import entrepot.screening.ListEntry.IdentifierType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One edition of a list, whole and unchangeable.
///
/// @param sha256  hash of the bytes as they came, 64 hex digits; of a set of files, the hash of what
///                `sha256sum` prints for them in the order of their names
/// @param entries in the order of the file
public record ListSnapshot(Origin origin, String sha256, Counts counts, List<ListEntry> entries) {

    private static final Set<IdentifierType> WALLETS = Set.of(IdentifierType.WALLET, IdentifierType.WALLET_CASELESS);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ListSnapshot {
        entries = List.copyOf(entries);
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256: " + sha256);
        if (counts.entries() != entries.size()) throw new IllegalArgumentException("counts do not fit the entries");
    }

    /// The edition of these entries, counted.
    public static ListSnapshot of(Origin origin, String sha256, List<ListEntry> entries) {
        return new ListSnapshot(origin, sha256, Counts.of(entries), entries);
    }

    public ListId list() {
        return origin.list();
    }

    /// Stable text for decisions and records: `ofac-sdn@2026-02-12#ab12cd34`.
    public String id() {
        return origin.list() + "@" + origin.publishedOn() + "#" + sha256.substring(0, 8);
    }

    /// How long ago its source last said that this is the newest edition. Negative when the clock
    /// says otherwise.
    public Duration age(Instant now) {
        return Duration.between(origin.currentAt(), now);
    }

    /// The same edition, confirmed by its source at a later time.
    ListSnapshot confirmed(Instant at) {
        var newer = new Origin(origin.list(), origin.source(), origin.publishedOn(), at);
        return new ListSnapshot(newer, sha256, counts, entries);
    }

    @Override
    public String toString() {
        return id();
    }

    /// Where an edition came from.
    ///
    /// @param source      address or file name
    /// @param publishedOn date the authority gave it; from the file itself where the format has it
    /// @param currentAt   when it was loaded, or later confirmed by its source as still the newest
    public record Origin(ListId list, String source, LocalDate publishedOn, Instant currentAt) {

        /// The same source, dated by the file itself.
        public Origin publishedOn(LocalDate date) {
            return new Origin(list, source, date, currentAt);
        }
    }

    /// What a snapshot holds, for people and for the guard against a truncated file.
    ///
    /// @param cutEntries entries whose text the source cut short
    public record Counts(int entries, int names, int weakNames, int identifiers, int wallets, int cutEntries) {

        static Counts of(List<ListEntry> entries) {
            int names = 0;
            int weak = 0;
            int identifiers = 0;
            int wallets = 0;
            int cut = 0;
            for (var entry : entries) {
                if (entry.cut()) cut++;
                names += entry.names().size();
                identifiers += entry.identifiers().size();
                for (var name : entry.names()) if (name.strength() == ListEntry.Strength.WEAK) weak++;
                for (var one : entry.identifiers()) if (WALLETS.contains(one.type())) wallets++;
            }
            return new Counts(entries.size(), names, weak, identifiers, wallets, cut);
        }
    }
}
