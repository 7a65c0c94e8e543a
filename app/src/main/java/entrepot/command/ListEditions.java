package entrepot.command;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Kept;
import entrepot.screening.source.ListReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The two editions that `lists diff` is asked about, the earlier one first.
record ListEditions(ListSnapshot before, ListSnapshot after) {

    private static final String HINT =
            "./entrepot lists status names the lists; a date or the begin of a name is enough";

    /// Of two files, or folders of a set.
    ///
    /// @param as whose editions both are, where the files do not say it
    static ListEditions ofPaths(List<Path> paths, Optional<ListId> as, Instant now) {
        var before = read(paths.getFirst(), as, now);
        var after = read(paths.getLast(), as, now);
        if (!before.list().equals(after.list()))
            throw new Arguments.Wrong("two lists, " + before.list() + " and " + after.list()
                    + "; when both are one, name it with --as LIST");
        return new ListEditions(before, after);
    }

    private static ListSnapshot read(Path path, Optional<ListId> as, Instant now) {
        var found = ListReader.find(List.of(path), now);
        if (found.size() != 1) throw new Arguments.Wrong(path + " holds " + found.size() + " editions; name one");
        var origin = found.getFirst().origin();
        var named = new Origin(as.orElse(origin.list()), origin.source(), origin.publishedOn(), now);
        return whole(ListReader.read(found.getFirst().files(), named));
    }

    /// Of a list in the store: none named, the one in use and the one before it; one, that and the one
    /// in use; two, those.
    static ListEditions ofStore(EditionStore store, ListId list, List<String> named) {
        var standing = store.standing(list);
        var inUse = standing.inUse().orElseThrow(() -> none(list, "the store has no edition of it in use"));
        var names = switch (named.size()) {
            case 0 ->
                List.of(standing.before().orElseThrow(() -> none(list, "there was none before the one in use")), inUse);
            case 1 -> List.of(named.getFirst(), inUse);
            default -> named;
        };
        return new ListEditions(load(store, list, names.getFirst()), load(store, list, names.getLast()));
    }

    private static ListSnapshot load(EditionStore store, ListId list, String name) {
        Predicate<Kept> meant = kept -> kept.name().startsWith(name);
        var found = store.editions(list).stream().filter(meant).toList();
        if (found.isEmpty()) throw none(list, "no edition begins with " + name + "; " + known(store, list));
        if (found.size() > 1)
            throw none(list, found.size() + " editions begin with " + name + "; " + known(store, list));
        return whole(store.load(found.getFirst()));
    }

    private static String known(EditionStore store, ListId list) {
        return "kept are "
                + String.join(
                        ", ", store.editions(list).stream().map(Kept::name).toList());
    }

    private static CommandFailed none(ListId list, String why) {
        return new CommandFailed("cannot compare editions of " + list, why, HINT);
    }

    private static ListSnapshot whole(ListLoad load) {
        return switch (load) {
            case ListLoad.Parsed(var snapshot) -> snapshot;
            case ListLoad.Refused refused -> throw ListPaths.refused(refused);
        };
    }

    /// Whether words name two things on the disk rather than a list and its editions.
    static boolean arePaths(List<String> words) {
        return words.size() == 2 && words.stream().allMatch(word -> Files.exists(Path.of(word)));
    }
}
