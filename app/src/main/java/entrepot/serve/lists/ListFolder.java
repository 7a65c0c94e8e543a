package entrepot.serve.lists;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot;
import entrepot.screening.Lists;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Kept;
import entrepot.screening.keeping.Refusal;
import entrepot.screening.keeping.Standing;
import entrepot.serve.yaml.Problem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sanctions lists of an installation, as its store marks them: read at the start, and again and
/// again while the platform runs, whoever brings what is newer. Not thread-safe; [Lists] is.
public final class ListFolder {

    private final ListsConfig config;
    private final Duration ageMax;
    private final EditionStore store;
    private final Lists lists = new Lists();
    private final Map<ListId, String> inUse = new HashMap<>();
    private final Map<ListId, Instant> refusalsTold = new HashMap<>();

    public ListFolder(ListsConfig config, Duration ageMax) {
        this.config = config;
        this.ageMax = ageMax;
        this.store = EditionStore.at(config.folder());
    }

    public Map<String, ListId> byName() {
        return config.byName();
    }

    public Lists lists() {
        return lists;
    }

    /// Where the editions are kept.
    public EditionStore store() {
        return store;
    }

    public ListTerms terms() {
        return new ListTerms(Set.copyOf(byName().values()), ageMax);
    }

    /// Notes every list that the packs ask about and that is not here, broken, or too old to start with.
    public void checkAll(Path file, Set<String> asked, Instant now, List<Problem> problems) {
        for (var name : asked)
            if (!config.sources().containsKey(name))
                problems.add(new Problem(
                        file.toString(),
                        config.line(),
                        "the packs ask about the list '" + name + "', which is not configured",
                        "add " + name + ": {}, with addresses when it can be fetched"));
        refresh(problems);
        for (var status : lists.status(now, terms()))
            if (status instanceof Lists.Status.Stale stale)
                problems.add(new Problem(
                        config.folder().toString(),
                        0,
                        "list " + stale.list() + " was last confirmed " + stale.age() + " ago, the limit is " + ageMax,
                        bring(stale.list())));
    }

    /// Takes newer editions and confirmations into use; answers the editions that were taken. What
    /// cannot be read is noted, and the edition before it stays, until it is too old.
    public List<ListSnapshot> refresh(List<Problem> problems) {
        var taken = new ArrayList<ListSnapshot>();
        config.byName().forEach((name, list) -> {
            try {
                refresh(name, list, problems).ifPresent(taken::add);
            } catch (UncheckedIOException e) {
                problems.add(new Problem(
                        config.folder().resolve(list.name()).toString(),
                        0,
                        "cannot be read: " + e.getMessage(),
                        "correct the rights, or bring the list again"));
            }
        });
        lists.activateAll(taken);
        return taken;
    }

    /// What was refused since it was last asked for. None of it is in use.
    public List<Problem> refusals() {
        var problems = new ArrayList<Problem>();
        for (var list : Set.copyOf(config.byName().values())) {
            var standing = store.standing(list);
            if (standing.isRefusedSince()) standing.refusal().ifPresent(one -> problems.addAll(refusal(list, one)));
        }
        return problems;
    }

    private List<Problem> refusal(ListId list, Refusal refusal) {
        if (refusal.at().equals(refusalsTold.put(list, refusal.at()))) return List.of();
        return refusal.reasons().stream()
                .map(why -> new Problem(refusal.source(), why.line(), list + " refused: " + why, why.remedy()))
                .toList();
    }

    private Optional<ListSnapshot> refresh(String name, ListId list, List<Problem> problems) {
        var marked = store.inUse(list);
        if (marked.isEmpty()) {
            problems.add(new Problem(
                    config.folder().resolve(list.name()).toString(),
                    0,
                    "the list '" + name + "' is not here",
                    bring(list)));
            return Optional.empty();
        }
        var kept = marked.get();
        if (kept.name().equals(inUse.get(list))) {
            lists.confirm(list, confirmedAt(store.standing(list), kept));
            return Optional.empty();
        }
        return loaded(kept, problems);
    }

    /// When another edition was marked between two looks, its confirmation is not this one's.
    private static Instant confirmedAt(Standing standing, Kept kept) {
        return standing.inUse().filter(kept.name()::equals).isPresent() ? standing.confirmedAt() : Instant.MIN;
    }

    /// The store judged the edition when it took it: what it marks is taken as it is, if it is whole.
    private Optional<ListSnapshot> loaded(Kept kept, List<Problem> problems) {
        return switch (store.load(kept)) {
            case ListLoad.Parsed(var snapshot) -> {
                inUse.put(kept.list(), kept.name());
                yield Optional.of(snapshot);
            }
            case ListLoad.Refused refused -> {
                for (var why : refused.problems())
                    problems.add(new Problem(
                            config.folder().resolve(kept.list().name()).toString(),
                            why.line(),
                            why.code() + " " + why.file() + " " + why.detail(),
                            bring(kept.list())));
                yield Optional.empty();
            }
        };
    }

    private String bring(ListId list) {
        boolean fetched =
                config.fetched().stream().anyMatch(source -> source.list().equals(list));
        return fetched
                ? "./entrepot lists fetch " + list + " --config FILE"
                : "./entrepot lists import FILE --as " + list + " --store " + config.folder();
    }
}
