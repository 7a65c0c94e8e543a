package entrepot.signer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Starts the signer, or makes its keys.
///
/// ```
/// SignerMain init --dir DIR --keys client,house [--scrypt light] [--new-password]
/// SignerMain --dir DIR [--with-parent]
/// ```
/// The password stands in `DIR/password` (0600) or in ENTREPOT_SIGNER_PASSWORD.
public final class SignerMain {

    private static final String PASSWORD_VARIABLE = "ENTREPOT_SIGNER_PASSWORD";
    private static final int KEYS_MAX = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private SignerMain() {}

    /// Exit code 0 after a wanted end, 1 when it cannot start or must stop.
    public static void main(String[] args) {
        try {
            var words = List.of(args);
            var folder = new Folder(
                    Path.of(option(words, "--dir").orElseThrow(() -> new CannotStart("where? Say --dir DIR"))));
            if (words.getFirst().equals("init")) init(folder, words);
            else serve(folder, words.contains("--with-parent"));
        } catch (CannotStart | Malformed | IOException e) {
            System.err.println("the signer cannot start: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(0);
        }
    }

    private static void init(Folder folder, List<String> words) throws IOException {
        var names = option(words, "--keys").orElseThrow(() -> new CannotStart("which keys? Say --keys NAME,NAME"));
        var cost = option(words, "--scrypt").orElse("standard").equals("light")
                ? Keystore.Cost.LIGHT
                : Keystore.Cost.STANDARD;
        var random = new SecureRandom();
        folder.create();
        if (words.contains("--new-password") && !Files.exists(folder.password())) {
            var password = new byte[32];
            random.nextBytes(password);
            Folder.write(folder.password(), HexFormat.of().formatHex(password));
        }
        var password = password(folder);
        for (var name : Arrays.asList(names.split(",", -1))) {
            if (!name.matches("[a-z][a-z0-9-]{0,30}")) throw new CannotStart("not a key's name: " + name);
            var secret = Keystore.generate(random);
            Folder.write(folder.keystore().resolve(name + ".json"), Keystore.seal(secret, password, cost, random));
            System.out.println(name + " " + Account.of(name, secret).address());
        }
    }

    private static void serve(Folder folder, boolean withParent) throws IOException, InterruptedException {
        folder.requirePrivate();
        var policy = Policy.parse(Folder.readOwned(folder.policy()));
        var accounts = accounts(folder);
        if (withParent) Thread.ofPlatform().daemon().start(SignerMain::endWithParent);
        try (var memory = Memory.open(folder.memory());
                var signer = new Signer(accounts, policy, memory, Clock.systemUTC());
                var server = SignerServer.open(folder.socket(), signer, DEADLINE, SignerMain::stop)) {
            System.out.println("ready " + signer.state());
            server.serve();
        }
    }

    private static Collection<Account> accounts(Folder folder) throws IOException {
        var password = password(folder);
        var accounts = new ArrayList<Account>();
        for (var file : files(folder.keystore())) {
            var name = file.getFileName().toString().replaceFirst("\\.json$", "");
            accounts.add(Account.of(name, Keystore.open(name, Folder.readPrivate(file), password)));
        }
        if (accounts.isEmpty()) throw new CannotStart("no keys in " + folder.keystore());
        return accounts;
    }

    private static List<Path> files(Path keystore) throws IOException {
        if (!Files.isDirectory(keystore)) return List.of();
        try (var files = Files.list(keystore)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .limit(KEYS_MAX)
                    .toList();
        }
    }

    private static String password(Folder folder) throws IOException {
        if (Files.exists(folder.password()))
            return Folder.readPrivate(folder.password()).strip();
        return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE))
                .orElseThrow(() -> new CannotStart(
                        "no password: write it to " + folder.password() + " (0600) or set " + PASSWORD_VARIABLE));
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // whatever is written is not for us; the end is
            }
        } catch (IOException e) {
            // a broken pipe is the same end
        }
        Runtime.getRuntime().halt(0);
    }

    private static void stop(RuntimeException bug) {
        if (bug instanceof UncheckedIOException disk) {
            System.err.println("the signer stops: " + disk.getMessage() + ": " + disk.getCause()
                    + ". Nothing was signed. See to the disk, then start the signer again.");
        } else {
            System.err.println("the signer stops: " + bug.getMessage());
            bug.printStackTrace();
        }
        Runtime.getRuntime().halt(1);
    }
}
