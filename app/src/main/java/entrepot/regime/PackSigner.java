package entrepot.regime;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.regime.Loading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/// Signs packs and checks their signatures. What is signed is the canonical statement
/// `{pack, version, hash}`; the hash is SHA-256 of the manifest, which maps each file's name to the
/// SHA-256 of its bytes.
public final class PackSigner {

    static final String FILE = "pack.sig";
    private static final int FILES_MAX = 100;

    private PackSigner() {}

    record Statement(String pack, int version, String hash) {}

    private record Seal(Statement statement, String signature) {}

    /// Signs the pack in a folder with an Ed25519 private key in PEM (PKCS#8) and writes `pack.sig`.
    /// Gives one line for the terminal. Signing says nothing about whether the pack is any good.
    public static String sign(Path folder, Path privateKey) {
        var problems = new ArrayList<Problem>();
        var head = Yaml.read(folder.resolve("pack.yaml"), "pack.yaml", problems).entries();
        if (!problems.isEmpty() || !head.containsKey("id") || !head.containsKey("version"))
            throw new IllegalArgumentException(folder + " holds no readable pack.yaml with id and version");
        var statement = new Statement(
                head.get("id").text(), Math.toIntExact(head.get("version").whole()), hash(files(folder, problems)));
        if (!problems.isEmpty())
            throw new IllegalArgumentException(problems.getFirst().toString());
        var seal = new Seal(statement, Base64.getEncoder().encodeToString(signed(statement, privateKey)));
        try {
            Files.writeString(folder.resolve(FILE), Json.write(seal) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(FILE), e);
        }
        return String.format(
                Locale.ROOT, "signed %s v%d, hash %s", statement.pack(), statement.version(), statement.hash());
    }

    private static byte[] signed(Statement statement, Path privateKey) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey(privateKey));
            signature.update(Json.bytes(statement));
            return signature.sign();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(privateKey + " is no Ed25519 private key in PEM", e);
        }
    }

    private static PrivateKey privateKey(Path pem) throws IOException, GeneralSecurityException {
        var bytes = TrustAnchor.bytes(Files.readString(pem), "PRIVATE KEY");
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    /// The bytes of a pack's files by name, read once; the signature is not among them.
    static SortedMap<String, byte[]> files(Path folder, List<Problem> problems) {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted().toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || name.equals(FILE)) continue;
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || found.size() == FILES_MAX) {
                    var what = "a pack holds at most " + FILES_MAX + " plain files, no links";
                    problems.add(new Problem(name, 0, 0, what, "delete it"));
                    break;
                }
                found.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), 0, 0, "cannot be read: " + e.getMessage(), "check the folder"));
        }
        return found;
    }

    /// The hash of a pack's manifest: every file but the signature.
    static String hash(SortedMap<String, byte[]> files) {
        var manifest = new TreeMap<String, String>();
        files.forEach((name, bytes) -> manifest.put(name, Hash.hex(Hash.sha256(bytes))));
        return Hash.sha256Hex(Json.write(manifest));
    }

    /// The anchor whose key signed exactly this pack; otherwise empty, with the problem noted.
    static Optional<TrustAnchor> signer(
            Path folder, Statement found, List<TrustAnchor> anchors, List<Problem> problems) {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.add(problem(folder, "the pack is not signed", "sign it: ./entrepot pack sign FOLDER --key FILE"));
            return Optional.empty();
        }
        try {
            var seal = Json.read(Files.readString(file), Seal.class);
            if (!seal.statement().equals(found)) {
                problems.add(problem(
                        folder,
                        "the pack was changed after it was signed: signed " + words(seal.statement()) + ", found "
                                + words(found),
                        "restore the signed files, or have the publisher sign the new ones"));
                return Optional.empty();
            }
            var bytes = Base64.getDecoder().decode(seal.signature());
            for (var anchor : anchors) if (verifies(anchor, seal.statement(), bytes)) return Optional.of(anchor);
            problems.add(problem(
                    folder,
                    "no known publisher's key made this signature",
                    "add the publisher's key, if you trust it"));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            problems.add(problem(folder, "the signature cannot be read: " + e.getMessage(), "sign the pack again"));
        }
        return Optional.empty();
    }

    private static boolean verifies(TrustAnchor anchor, Statement statement, byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(anchor.key());
            signature.update(Json.bytes(statement));
            return signature.verify(bytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String words(Statement statement) {
        return String.format(
                Locale.ROOT,
                "%s v%d %s",
                statement.pack(),
                statement.version(),
                statement.hash().substring(0, 12));
    }

    private static Problem problem(Path folder, String what, String remedy) {
        return new Problem(folder.getFileName() + "/" + FILE, 0, 0, what, remedy);
    }
}
