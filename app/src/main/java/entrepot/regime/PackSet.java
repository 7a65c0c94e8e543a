package entrepot.regime;

import entrepot.regime.Decision.PackUsed;
import entrepot.regime.Decision.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The packs that payments are judged under. There is no set without an overlay, so there is no
/// decision without one.
public final class PackSet {

    /// What became of putting packs together.
    public sealed interface Assembly {

        record Assembled(PackSet packs) implements Assembly {}

        record Refused(List<Loading.Problem> problems) implements Assembly {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private final Vocabulary vocabulary;
    private final List<Pack> packs;

    private PackSet(Vocabulary vocabulary, List<Pack> packs) {
        this.vocabulary = vocabulary;
        this.packs = packs;
    }

    static Assembly assemble(Vocabulary vocabulary, Collection<Pack> packs) {
        var problems = new ArrayList<Loading.Problem>();
        if (packs.stream().noneMatch(pack -> pack.role() == Pack.Role.OVERLAY))
            problems.add(
                    problem("packs", "no overlay is among the packs", "load the overlay; nothing runs without it"));
        var owners = new HashMap<String, String>();
        for (var pack : packs) {
            for (var rule : pack.rules()) {
                var owner = owners.putIfAbsent(rule.id(), pack.id());
                if (owner != null && !owner.equals(pack.id()))
                    problems.add(problem(
                            pack.id(),
                            "rule " + rule.id() + " belongs to pack " + owner
                                    + "; no pack can replace a rule of another",
                            "rename or delete the rule"));
            }
        }
        var versions = new HashMap<String, String>();
        for (var pack : packs) {
            var hash = versions.putIfAbsent(pack.toString(), pack.hash());
            if (hash != null && !hash.equals(pack.hash()))
                problems.add(problem(pack.id(), pack + " is there twice with different files", "raise its version"));
        }
        if (!problems.isEmpty()) return new Assembly.Refused(problems);
        var sorted = packs.stream()
                .sorted(Comparator.comparing(Pack::role).thenComparing(Pack::id).thenComparingInt(Pack::version))
                .toList();
        return new Assembly.Assembled(new PackSet(vocabulary, sorted));
    }

    private static Loading.Problem problem(String file, String what, String remedy) {
        return new Loading.Problem(file, 0, 0, what, remedy);
    }

    /// Starts collecting facts of one source.
    public Facts.Collector facts(String source, Instant at) {
        return new Facts.Collector(vocabulary, source, at);
    }

    /// A pack by its id in the version of that day.
    public Optional<Pack> pack(String id, LocalDate asOf) {
        return inForce(asOf).stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /// The packs that hold for a jurisdiction that day, strictest knowledge first: overlays are not
    /// among them.
    public List<Pack> of(String jurisdiction, LocalDate asOf) {
        return inForce(asOf).stream()
                .filter(pack -> pack.role() != Pack.Role.OVERLAY && pack.covers(jurisdiction))
                .toList();
    }

    /// The smallest value that a pack of that day gives to a whole parameter; empty when none sets it.
    public OptionalLong smallest(String parameter, LocalDate asOf) {
        return inForce(asOf).stream()
                .flatMap(pack -> pack.parameter(parameter).stream())
                .mapToLong(Pack.Parameter::whole)
                .min();
    }

    /// The highest version of each pack that is valid that day, overlays first.
    List<Pack> inForce(LocalDate asOf) {
        var newest = new LinkedHashMap<String, Pack>();
        for (var pack : packs) if (pack.valid(asOf)) newest.put(pack.id(), pack);
        return List.copyOf(newest.values());
    }

    /// The same set with exactly the packs that a decision was made of; empty when one is not here.
    Optional<PackSet> exactly(List<PackUsed> used) {
        var found = new ArrayList<Pack>();
        for (var one : used) {
            packs.stream()
                    .filter(pack -> pack.id().equals(one.id()) && pack.hash().equals(one.hash()))
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found.size() == used.size()
                ? Optional.of(new PackSet(vocabulary, List.copyOf(found)))
                : Optional.empty();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Which packs take part in a decision, and what is missing among them.
    ///
    /// @param taking  overlays, and every pack that a fact calls
    /// @param unknown facts that choose packs and are unknown, with who asks
    /// @param stops   reasons that hold the payment whatever the rules say
    record Selection(List<Pack> taking, List<PackUsed> used, Map<String, String> unknown, List<Reason> stops) {

        static Selection of(List<Pack> inForce, Decider.Question question) {
            var selection = new Selection(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
            for (var pack : inForce) selection.choose(pack, question);
            if (selection.taking.stream().noneMatch(pack -> pack.role() == Pack.Role.OVERLAY))
                selection.stops.add(stop(
                        "PACK_NOT_IN_FORCE",
                        "No overlay is in force on " + question.asOf() + ".",
                        "Load an overlay that is valid on that day."));
            for (var pack : List.copyOf(selection.taking)) selection.requirePacks(pack, question);
            return selection;
        }

        private void choose(Pack pack, Decider.Question question) {
            var because = new ArrayList<String>();
            for (var touch : pack.head().touches()) {
                if (question.facts().known(touch.fact())) {
                    var wanted = touch.values().isEmpty() ? pack.head().covers() : touch.values();
                    question.facts().texts(touch.fact()).stream()
                            .filter(wanted::contains)
                            .findFirst()
                            .ifPresent(value -> because.add(touch.fact() + " = " + value));
                } else if (touch.stages().contains(question.stage())) {
                    unknown.merge(touch.fact(), pack.id(), (all, one) -> all + ", " + one);
                }
            }
            boolean takes = pack.role() == Pack.Role.OVERLAY || !because.isEmpty();
            if (takes) taking.add(pack);
            used.add(new PackUsed(pack.id(), pack.version(), pack.hash(), pack.role(), takes, because));
        }

        private void requirePacks(Pack overlay, Decider.Question question) {
            for (var need : overlay.head().packRequiredFor()) {
                if (!need.stages().contains(question.stage())) continue;
                if (!question.facts().known(need.fact())) unknown.putIfAbsent(need.fact(), overlay.id());
                for (var code : question.facts().texts(need.fact())) {
                    if (taking.stream().noneMatch(pack -> pack.role() != Pack.Role.OVERLAY && pack.covers(code)))
                        stops.add(stop(
                                "MISSING_PACK",
                                "There is no pack for " + code + " (" + need.fact() + ").",
                                "Load a pack for " + code + "; without one nothing can be allowed there."));
                }
            }
        }

        private static Reason stop(String code, String message, String remedy) {
            return new Reason(Outcome.HOLD, "", "", code, "", message, remedy, "");
        }
    }
}
