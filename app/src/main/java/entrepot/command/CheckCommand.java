package entrepot.command;

import entrepot.check.Check;
import entrepot.check.Place;
import entrepot.check.Report;
import entrepot.command.terminal.Dots;
import entrepot.commit.Json;
import entrepot.serve.CheckedPlace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// `check`: ledger, register, signer memory and chain of an installation held against each other.
public final class CheckCommand {

    private static final String NAME = "check";

    /// Where the demonstration says what it started.
    private static final String PLACE = "place.json";

    private final Terminal terminal;

    public CheckCommand(PrintStream out, PrintStream err) {
        this.terminal = new Terminal(out, err);
    }

    /// @param words what follows `check`
    /// @param usual folder of a demonstration when none is named
    /// @return the exit code: 0 all was checked and agrees, 1 anything differs or was not checked, 2
    ///         called wrongly
    public int run(List<String> words, Path usual) {
        return terminal.run(NAME, words, () -> act(words, usual));
    }

    private int act(List<String> words, Path usual) {
        var arguments = Arguments.read(words, Set.of("--config", "--data"), Set.of("--json"));
        if (!arguments.names().isEmpty()) throw new Arguments.Wrong("say --config FILE or --data DIR");
        var config = arguments.option("--config");
        var data = arguments.option("--data").map(Path::of);
        if (config.isPresent() && data.isPresent()) throw new Arguments.Wrong("--config and --data are two places");
        var place = config.map(file -> configured(Path.of(file))).orElseGet(() -> demonstrated(data.orElse(usual)));
        var report = Dots.during(terminal.err(), "reading " + place.database(), () -> Check.of(place));
        report.lines().forEach(terminal.out()::println);
        terminal.out().println(verdict(report));
        if (arguments.has("--json")) terminal.out().println(Json.write(report.summary()));
        return report.isAgreed() ? Terminal.DONE : Terminal.FAILED;
    }

    private static String verdict(Report report) {
        if (report.isAgreed()) return "ledger, register, signer memory and chain agree";
        return report.differences() > 0 ? "they differ" : "nothing found differs, and not everything was checked";
    }

    private static Place configured(Path file) {
        if (!Files.isRegularFile(file)) throw new Arguments.Wrong("there is no file " + file);
        return switch (CheckedPlace.read(file)) {
            case CheckedPlace.Reading.Read(Place place) -> place;
            case CheckedPlace.Reading.Refused(var problems) ->
                throw new CommandFailed(
                        "the configuration cannot be used",
                        problems.stream().map(Object::toString).collect(Collectors.joining("; ")),
                        "correct it as serve would have it");
        };
    }

    private static Place demonstrated(Path folder) {
        var file = folder.resolve(PLACE);
        if (!Files.isRegularFile(file))
            throw new Arguments.Wrong("there is no " + file + "; name the configuration with --config FILE");
        try {
            return Json.read(Files.readString(file), Place.class);
        } catch (IOException | JacksonException e) {
            throw new CommandFailed(file + " cannot be read", e.toString(), "start the demonstration again");
        }
    }
}
