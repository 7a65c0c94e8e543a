package entrepot.screening.source;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// Reads lists of any format that is known here, recognised by content: a file, the files of a set, a
/// folder of either, packed or not.
public final class ListReader {

    private ListReader() {}

    /// What came of each list under these files and folders, in their order. A folder is read with
    /// what is in it; several editions of a list are several loads.
    ///
    /// @param currentAt when they were fetched; also their date, where neither the file nor its name
    ///                  gives one
    /// @throws java.io.UncheckedIOException the disk failed
    public static List<ListLoad> read(List<Path> paths, Instant currentAt) {
        // Lists know nothing of each other: they are read at the same time.
        return Bundle.under(paths).parallelStream()
                .map(bundle -> read(bundle.files(), origin(bundle, currentAt)))
                .toList();
    }

    /// The editions under these files and folders, not yet read, the oldest first; of one date in
    /// their order.
    public static List<Found> find(List<Path> paths, Instant currentAt) {
        return Bundle.under(paths).stream()
                .map(bundle -> new Found(
                        bundle.files(),
                        origin(bundle, currentAt),
                        bundle.dated().isPresent()))
                .sorted(Comparator.comparing(found -> found.origin().publishedOn()))
                .toList();
    }

    /// An edition as it was found on a disk.
    ///
    /// @param origin its date is that of its name, else the day it was found
    /// @param dated  whether a name gave the date
    public record Found(ListFiles files, Origin origin, boolean dated) {

        /// Whether it is a list in a format known here.
        public boolean isKnown() {
            return Format.of(files).isPresent();
        }
    }

    /// What came of one edition.
    ///
    /// @param origin names the list, which the files do not always do
    public static ListLoad read(ListFiles files, Origin origin) {
        return Format.of(files).map(format -> read(files, format, origin)).orElseGet(() -> unknown(files, origin));
    }

    private static Origin origin(Bundle bundle, Instant currentAt) {
        var list = Format.of(bundle.files()).flatMap(Format::list).orElseGet(() -> new ListId(bundle.slug()));
        var day = bundle.dated().orElse(currentAt.atZone(ZoneOffset.UTC).toLocalDate());
        return new Origin(list, bundle.path().toString(), day, currentAt);
    }

    private static ListLoad read(ListFiles files, Format format, Origin origin) {
        var edition = new Edition(origin);
        format.reader().accept(files, edition);
        return edition.load(files);
    }

    private static ListLoad unknown(ListFiles files, Origin origin) {
        if (files.names().isEmpty()) return refused(origin, Code.MISSING_FILE, origin.source(), "no such file");
        return refused(origin, Code.UNKNOWN_FORMAT, files.names().iterator().next(), "not a list format known here");
    }

    private static Refused refused(Origin origin, Code code, String file, String detail) {
        return new Refused(origin.list(), List.of(new Problem(code, file, 0, detail)));
    }
}
