package entrepot.command;

import entrepot.launch.DataFolder;
import entrepot.serve.Serve;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// The commands that the launcher hands to Java: `serve`, `check`, `payment`, `pack`, `screen`,
/// `lists` and `witness`.
public final class CommandMain {

    private CommandMain() {}

    public static void main(String[] words) {
        System.exit(run(Arrays.asList(words)));
    }

    private static int run(List<String> words) {
        var command = words.isEmpty() ? "" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "serve" -> new Serve(System.out, System.err, Clock.systemUTC(), new SecureRandom()).run(rest);
            case "check" -> new CheckCommand(System.out, System.err).run(rest, DataFolder.standard());
            case "payment" -> new PaymentCommand(System.out, System.err).run(rest, DataFolder.standard());
            case "screen" -> new ScreenCommand(System.out, System.err, Clock.systemUTC()).run(rest);
            case "lists" -> new ListsCommand(System.out, System.err, Clock.systemUTC(), new SecureRandom()).run(rest);
            case "pack" -> new PackCommand(System.out, System.err, packs(), Clock.systemUTC()).run(rest);
            case "witness" ->
                new WitnessCommand(System.out, System.err, Clock.systemUTC(), new SecureRandom()).run(rest);
            default -> {
                System.err.println("entrepot: no command \"" + command + "\"");
                yield Terminal.CALLED_WRONGLY;
            }
        };
    }

    /// `packs` beside the launcher, which names its own folder in the property `entrepot.home`.
    private static Path packs() {
        return Path.of(System.getProperty("entrepot.home", "")).resolve("packs");
    }
}
