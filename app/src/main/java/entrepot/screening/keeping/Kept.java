package entrepot.screening.keeping;

import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An edition in the store. Written once beside its files, and never changed.
///
/// @param name        within its list, for people and as its folder: date and beginning of the hash
/// @param source      address, or file as it was named
/// @param publishedOn date of publication; the day it came, where nobody said one
/// @param dated       whether file, file name or source said that date
/// @param fetchedAt   when it was taken into the store
/// @param files       names of its files
public record Kept(
        String name,
        ListId list,
        String source,
        LocalDate publishedOn,
        boolean dated,
        String sha256,
        ListSnapshot.Counts counts,
        Instant fetchedAt,
        List<String> files) {

    private static final int HASH_SHOWN = 12;

    public Kept {
        files = List.copyOf(files);
    }

    static Kept of(ListSnapshot snapshot, Offered offered, Instant now) {
        var origin = snapshot.origin();
        return new Kept(
                origin.publishedOn() + "-" + snapshot.sha256().substring(0, HASH_SHOWN),
                origin.list(),
                origin.source(),
                origin.publishedOn(),
                offered.isDated(snapshot),
                snapshot.sha256(),
                snapshot.counts(),
                now,
                List.copyOf(offered.files().names()));
    }
}
