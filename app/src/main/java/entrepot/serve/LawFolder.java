package entrepot.serve;

import entrepot.regime.Decider;
import entrepot.regime.Loading;
import entrepot.regime.Pack;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.Stage;
import entrepot.serve.yaml.Problem;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The law that this installation runs under: every pack of one folder, signed by publishers of its
/// own trust, and what these packs demand of sanction lists.
///
/// @param home   the home regime's pack
/// @param ageMax how old the packs let a list be, the strictest of them
/// @param lists  the packs' names of the lists that their rules ask about
record LawFolder(PackSet packs, Pack home, Duration ageMax, SortedSet<String> lists) {

    private static final String AGE = "list_age_max";

    /// Reads the packs that hold on a day; empty where problems were noted.
    static Optional<LawFolder> read(ServeConfig.Regime regime, LocalDate day, List<Problem> problems) {
        var packs = new ArrayList<Pack>();
        var before = problems.size();
        try {
            var loader = new PackLoader(regime.packs(), regime.anchors());
            for (var folder : loader.folders()) {
                switch (loader.load(folder, day)) {
                    case Loading.Refused(var why) -> note(regime, why, problems);
                    case Loading.Loaded loaded
                    when loaded.demo() ->
                        problems.add(new Problem(
                                folder.toString(),
                                0,
                                "the pack is signed with the demo key " + loaded.key(),
                                "use packs that a publisher of your own trust signed"));
                    case Loading.Loaded loaded -> packs.add(loaded.pack());
                }
            }
            if (problems.size() > before) return Optional.empty();
            return switch (loader.assemble(packs)) {
                case PackSet.Assembly.Refused(var why) -> {
                    note(regime, why, problems);
                    yield Optional.empty();
                }
                case PackSet.Assembly.Assembled(PackSet set) -> judged(regime, set, packs, day, problems);
            };
        } catch (UncheckedIOException e) {
            problems.add(new Problem(regime.packs().toString(), 0, e.toString(), "name the folder with the packs"));
            return Optional.empty();
        }
    }

    private static Optional<LawFolder> judged(
            ServeConfig.Regime regime, PackSet set, List<Pack> packs, LocalDate day, List<Problem> problems) {
        var folder = regime.packs().toString();
        var home = set.pack(regime.home(), day);
        if (home.isEmpty())
            problems.add(
                    new Problem(folder, 0, "the home pack " + regime.home() + " is not in force on " + day, "load it"));
        var minutes = packs.stream()
                .flatMap(pack -> pack.parameter(AGE).stream())
                .mapToLong(Pack.Parameter::whole)
                .min();
        if (minutes.isEmpty())
            problems.add(new Problem(folder, 0, "no pack sets " + AGE, "add it to the overlay, in minutes"));
        if (home.isEmpty() || minutes.isEmpty()) return Optional.empty();
        return Optional.of(new LawFolder(set, home.get(), Duration.ofMinutes(minutes.getAsLong()), asked(set, day)));
    }

    private static SortedSet<String> asked(PackSet packs, LocalDate day) {
        var decider = new Decider(packs);
        var lists = new TreeSet<String>();
        for (var stage : Stage.values())
            for (var fact : decider.asks(stage, day)) {
                var words = fact.split("\\.", -1);
                boolean family = words[0].equals("screening") || words[0].equals("ownership");
                if (words.length == 3 && family) lists.add(words[2]);
            }
        return lists;
    }

    private static void note(ServeConfig.Regime regime, List<Loading.Problem> why, List<Problem> problems) {
        for (var one : why)
            problems.add(
                    new Problem(regime.packs().resolve(one.file()).toString(), one.line(), one.what(), one.remedy()));
    }
}
