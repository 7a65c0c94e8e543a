package entrepot.command;

import entrepot.regime.PackLoader;
import entrepot.regime.PackReport;
import entrepot.regime.PackSigner;
import entrepot.regime.TrustAnchor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/// `pack check|show|diff|sign`: the work on regime packs. Publishers are trusted by the public keys
/// in `keys/*.pub` beside the packs.
public final class PackCommand {

    private static final String NAME = "pack";

    private final Terminal terminal;
    private final Path packs;
    private final InstantSource clock;

    /// @param packs folder of the packs, where `--packs` names no other
    public PackCommand(PrintStream out, PrintStream err, Path packs, InstantSource clock) {
        this.terminal = new Terminal(out, err);
        this.packs = packs;
        this.clock = clock;
    }

    /// @param words what follows `pack`
    /// @return the exit code: 0 done, 1 failed, 2 called wrongly
    public int run(List<String> words) {
        return terminal.run(NAME, words, () -> act(words));
    }

    private int act(List<String> words) {
        var arguments = Arguments.read(words, Set.of("--packs", "--day", "--key"), Set.of());
        var root = arguments.option("--packs").map(Path::of).orElse(packs);
        if (!Files.isRegularFile(root.resolve("facts.yaml")))
            throw new CommandFailed(
                    "no packs in " + root, "there is no facts.yaml", "name the folder of the packs with --packs DIR");
        var names = arguments.names();
        if (names.isEmpty()) throw new Arguments.Wrong("say what to do with a pack");
        var folders = names.stream().skip(1).map(name -> folder(root, name)).toList();
        return switch (names.getFirst()) {
            case "check" -> check(root, folders, day(arguments));
            case "show" -> said(report(root).show(only(folders, 1).getFirst()));
            case "diff" -> said(report(root).diff(only(folders, 2).getFirst(), folders.getLast()));
            case "sign" -> sign(only(folders, 1).getFirst(), arguments);
            default -> throw new Arguments.Wrong("cannot " + names.getFirst() + " a pack");
        };
    }

    private int check(Path root, List<Path> folders, LocalDate day) {
        var loader = loader(root);
        var report = new PackReport(loader);
        var all = folders.isEmpty() ? loader.folders() : folders;
        if (all.isEmpty())
            throw new CommandFailed("no packs in " + root, "no folder has a pack.yaml", "name one with --packs DIR");
        int worst = Terminal.DONE;
        for (var folder : all) worst = Math.max(worst, said(report.check(folder, day)));
        return worst;
    }

    private int sign(Path folder, Arguments arguments) {
        var key = arguments.option("--key").orElseThrow(() -> new Arguments.Wrong("sign needs --key FILE"));
        try {
            terminal.out().println(PackSigner.sign(folder, Path.of(key)));
            return Terminal.DONE;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandFailed(
                    "the pack is not signed",
                    String.valueOf(e.getMessage()),
                    "name the pack's folder, and an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519)");
        }
    }

    private int said(PackReport.Report report) {
        (report.good() ? terminal.out() : terminal.err()).print(report.text());
        return report.good() ? Terminal.DONE : Terminal.FAILED;
    }

    private static List<Path> only(List<Path> folders, int number) {
        if (folders.size() == number) return folders;
        throw new Arguments.Wrong("name " + number + (number == 1 ? " folder" : " folders"));
    }

    private LocalDate day(Arguments arguments) {
        try {
            return arguments
                    .option("--day")
                    .map(LocalDate::parse)
                    .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new Arguments.Wrong("--day is written as 2026-03-01");
        }
    }

    /// A pack by its folder, or by its name among the packs.
    private static Path folder(Path root, String name) {
        for (var folder : List.of(Path.of(name), root.resolve(name)))
            if (Files.isRegularFile(folder.resolve("pack.yaml"))) return folder;
        throw new CommandFailed(
                "there is no pack " + name,
                "neither here nor in " + root + " is such a folder with a pack.yaml",
                "name a folder, for example packs/global");
    }

    private static PackReport report(Path root) {
        return new PackReport(loader(root));
    }

    private static PackLoader loader(Path root) {
        var keys = root.resolve("keys");
        if (!Files.isDirectory(keys)) return new PackLoader(root, List.of());
        try (var found = Files.list(keys)) {
            var anchors = found.filter(file -> file.getFileName().toString().endsWith(".pub"))
                    .sorted()
                    .map(file -> TrustAnchor.read(file.getFileName().toString().replace(".pub", ""), file))
                    .toList();
            return new PackLoader(root, anchors);
        } catch (IOException e) {
            throw new CommandFailed("cannot list " + keys, e.toString(), "check its permissions");
        }
    }
}
