package entrepot.lab.demo;

import entrepot.custody.MandateKey;
import entrepot.custody.Signer;
import entrepot.custody.SignerPolicy;
import entrepot.money.AccountId;
import entrepot.money.ChainId;
import entrepot.signer.SignerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The signer as the process of its own that it is, with only its own jars on its class path. It
/// ends when its parent does.
final class SignerProcess implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final String KEYS = "client,house";

    private final Path folder;
    private final Map<String, AccountId> accounts;
    private final MandateKey mandates;
    private final Process process;

    private SignerProcess(Path folder, Map<String, AccountId> accounts, MandateKey mandates, Process process) {
        this.folder = folder;
        this.accounts = Map.copyOf(accounts);
        this.mandates = mandates;
        this.process = process;
    }

    /// Makes keys where there are none, and starts the signer under the policy for its mandates' key.
    static SignerProcess open(
            Path folder, ChainId chain, SecureRandom random, Function<MandateKey, SignerPolicy> policy) {
        try {
            var accounts = keys(folder, chain);
            var mandates = mandateKey(folder, random);
            return new SignerProcess(folder, accounts, mandates, start(folder, policy.apply(mandates)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its accounts by the key's name.
    Map<String, AccountId> accounts() {
        return accounts;
    }

    MandateKey mandates() {
        return mandates;
    }

    /// Makes keys in an empty folder; answers the accounts by name. Existing keys stay.
    private static Map<String, AccountId> keys(Path folder, ChainId chain) throws IOException {
        var file = folder.resolve("addresses");
        if (!Files.exists(file)) {
            makeOwnersFolder(folder);
            var words =
                    List.of("init", "--dir", folder.toString(), "--keys", KEYS, "--scrypt", "light", "--new-password");
            Files.writeString(file, run(folder, words.toArray(String[]::new)));
        }
        var accounts = new LinkedHashMap<String, AccountId>();
        for (var line : Files.readAllLines(file)) {
            var words = line.strip().split("\\s+");
            if (words.length == 2 && words[1].startsWith("0x")) accounts.put(words[0], new AccountId(chain, words[1]));
        }
        return accounts;
    }

    private static MandateKey mandateKey(Path folder, SecureRandom random) throws IOException {
        var file = folder.resolve("mandate.key");
        if (!Files.exists(file)) MandateKey.generate(random).write(file);
        return MandateKey.read(file);
    }

    /// Waits until it listens.
    private static Process start(Path folder, SignerPolicy policy) throws IOException {
        var file = folder.resolve("policy.json");
        if (!Files.exists(file) || !Files.readString(file).equals(policy.text()))
            Files.writeString(file, policy.text());
        var process = new ProcessBuilder(command("--dir", folder.toString(), "--with-parent"))
                .redirectError(folder.resolveSibling("signer.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null || !line.startsWith("ready"))
            throw new IllegalStateException("the signer did not start: "
                    + Files.readString(folder.resolveSibling("signer.log")).strip());
        return process;
    }

    Signer signer() {
        return Signer.at(folder.resolve("signer.sock"), DEADLINE);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void makeOwnersFolder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.exists(folder))
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static String run(Path folder, String... arguments) throws IOException {
        var process = new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IllegalStateException("the signer's keys were not made: " + said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said;
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath()));
        command.add(SignerMain.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Only what the signer needs: the jars of the classes that it is made of.
    private static String classPath() {
        return Stream.of(
                        SignerMain.class,
                        org.web3j.crypto.Keys.class,
                        org.web3j.rlp.RlpEncoder.class,
                        org.web3j.utils.Numeric.class,
                        org.bouncycastle.jce.provider.BouncyCastleProvider.class,
                        tools.jackson.databind.JsonNode.class,
                        tools.jackson.core.JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonProperty.class)
                .map(SignerProcess::location)
                .distinct()
                .reduce((a, b) -> a + System.getProperty("path.separator") + b)
                .orElseThrow();
    }

    private static String location(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null) throw new IllegalStateException("nobody knows where " + type + " is from");
        return Path.of(java.net.URI.create(source.getLocation().toString())).toString();
    }
}
