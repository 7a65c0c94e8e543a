package entrepot.screening.keeping;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.keeping.Receipt.Confirmed;
import entrepot.screening.keeping.Receipt.Refused;
import entrepot.screening.keeping.Receipt.Taken;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The editions of all lists below one folder. Every method throws [UncheckedIOException] when the
/// disk fails; what was in use is in use then as before. Thread-safe.
public final class EditionStore {

    private final Path root;
    private final Disk disk;

    EditionStore(Path root, Disk disk) {
        this.root = root.toAbsolutePath().normalize();
        this.disk = disk;
    }

    /// The store in that folder, which need not be there before something is kept in it.
    public static EditionStore at(Path root) {
        return new EditionStore(root, Disk.real());
    }

    public Path root() {
        return root;
    }

    /// Reads an edition, and takes it into use unless something speaks against it. What is refused
    /// goes on record with the list.
    public Receipt offer(Offered offered, Admission admission, Instant now) {
        var load = ListReader.read(offered.files(), offered.origin());
        return changing(offered.origin().list(), shelf -> {
            var inUse = shelf.inUse();
            if (load instanceof Parsed(var snapshot) && isSame(snapshot, inUse) && shelf.isWhole(inUse.orElseThrow()))
                return confirmed(shelf, inUse.orElseThrow(), offered.validators(), now);
            boolean dated = !(load instanceof Parsed(var snapshot)) || offered.isDated(snapshot);
            return switch (admission.judge(load, dated, inUse, now)) {
                case Parsed(var snapshot) -> taken(shelf, offered, snapshot, now);
                case ListLoad.Refused(var list, var problems) ->
                    refused(shelf, list, Refusal.of(problems, offered.origin().source(), now));
            };
        });
    }

    /// The source said that this edition, which was in use when it was asked, is still the newest.
    /// When another one was taken meanwhile, that stands as it is.
    public Confirmed confirm(Kept asked, Instant at) {
        return changing(asked.list(), shelf -> {
            var now = shelf.inUse().orElse(asked);
            return now.name().equals(asked.name()) ? confirmed(shelf, now, Map.of(), at) : new Confirmed(now);
        });
    }

    /// Puts on record that what came for a list was no edition at all.
    public Refused refuse(ListId list, Refusal refusal) {
        return changing(list, shelf -> refused(shelf, list, refusal));
    }

    /// The lists that something is known of, in order.
    public List<ListId> lists() {
        if (!Files.isDirectory(root)) return List.of();
        try (var found = Files.list(root)) {
            return found.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(ListId::isName)
                    .map(ListId::new)
                    .filter(list -> shelf(list).exists())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Standing standing(ListId list) {
        return reading(list, Shelf::standing);
    }

    public Optional<Kept> inUse(ListId list) {
        return reading(list, Shelf::inUse);
    }

    /// All editions of a list, the newest first.
    public List<Kept> editions(ListId list) {
        return reading(list, Shelf::all);
    }

    /// Reads an edition again from its files, as current as the list is; refused when they are not
    /// those that were kept.
    public ListLoad load(Kept kept) {
        return reading(kept.list(), shelf -> {
            var files = shelf.files(kept);
            if (!files.sha256().equals(kept.sha256())) return damaged(kept);
            var standing = shelf.standing();
            boolean used = standing.inUse().filter(kept.name()::equals).isPresent();
            var current = used ? standing.confirmedAt() : kept.fetchedAt();
            var origin = new Origin(kept.list(), kept.source(), kept.publishedOn(), current);
            return ListReader.read(files, origin);
        });
    }

    private static boolean isSame(ListSnapshot snapshot, Optional<Kept> inUse) {
        return inUse.filter(kept -> kept.sha256().equals(snapshot.sha256())).isPresent();
    }

    private static Confirmed confirmed(Shelf shelf, Kept kept, Map<String, Validators> said, Instant at)
            throws IOException {
        var standing = shelf.standing();
        shelf.stand(standing.confirmed(said.isEmpty() ? standing.validators() : said, at));
        return new Confirmed(kept);
    }

    private static Taken taken(Shelf shelf, Offered offered, ListSnapshot snapshot, Instant now) throws IOException {
        var instead = shelf.inUse();
        var kept = Kept.of(snapshot, offered, now);
        var here = shelf.edition(kept.name());
        boolean isHere = here.isPresent() && shelf.isWhole(here.get());
        if (!isHere) shelf.keep(kept, offered.files());
        shelf.stand(shelf.standing().taken(kept.name(), offered.validators(), now));
        return new Taken(isHere ? here.get() : kept, instead);
    }

    private static Refused refused(Shelf shelf, ListId list, Refusal refusal) throws IOException {
        shelf.stand(shelf.standing().refused(refusal));
        return new Refused(list, refusal);
    }

    private static ListLoad damaged(Kept kept) {
        var detail = "the files of edition " + kept.name() + " are not those that were kept";
        return new ListLoad.Refused(kept.list(), List.of(new Problem(Problem.Code.DAMAGED, "", 0, detail)));
    }

    private Shelf shelf(ListId list) {
        return new Shelf(root, list, disk);
    }

    private <T> T reading(ListId list, Work<T> work) {
        try {
            return work.with(shelf(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writers of this process take turns by the monitor, those of others by the lock on the file,
    /// which ends with its process.
    private synchronized <T> T changing(ListId list, Work<T> work) {
        return reading(list, shelf -> {
            try (var channel = FileChannel.open(shelf.lockFile(), CREATE, WRITE);
                    var _ = channel.lock()) {
                return work.with(shelf);
            }
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Shelf shelf) throws IOException;
    }
}
