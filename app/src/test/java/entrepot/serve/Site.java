package entrepot.serve;

import entrepot.custody.MandateKey;
import entrepot.regime.PackSigner;
import entrepot.screening.ListSnapshot;
import entrepot.screening.keeping.Admission;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.ListNames;
import entrepot.screening.keeping.Offered;
import entrepot.screening.keeping.Receipt;
import entrepot.screening.source.ListFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// An installation in a folder of its own: the example configuration, and everything that it names.
final class Site {

    static final Instant NOW = Instant.parse("2026-02-12T08:00:00Z");
    private static final Path ROOT = root();
    private static final List<String> LISTS = List.of(
            "ofac", "eu", "uk", "au", "ca", "jp", "home", "military_end_user", "entity_list", "hk", "sg", "ae", "br");

    final Path folder;
    final Path config;

    private Site(Path folder) {
        this.folder = folder;
        this.config = folder.resolve("entrepot.yaml");
    }

    /// A folder in which the example configuration is right in everything, with two packs of law.
    static Site at(Path folder) throws IOException {
        return at(folder, Set.of("global", "xa-elr", "facts.yaml", "baselines.yaml"));
    }

    /// The same under all packs of the project.
    static Site complete(Path folder) throws IOException {
        return at(folder, Set.of());
    }

    private static Site at(Path folder, Set<String> packs) throws IOException {
        var site = new Site(folder);
        Files.writeString(site.config, example());
        for (var name : List.of("packs", "secrets", "keys", "lists", "tables", "statements", "bank", "run"))
            Files.createDirectories(folder.resolve(name));
        for (var name : List.of("administrator.password", "database.password", "alpha.token", "bravo.token"))
            site.secret("secrets/" + name, "a long enough secret");
        MandateKey.generate(new SecureRandom()).write(folder.resolve("secrets/mandate.key"));
        site.packs(packs);
        site.lists(NOW.minusSeconds(3_600));
        site.file("tables/hs6.csv", "code\n843390\n# a remark\n870899\n");
        site.file("tables/rates.csv", "date,base,quote,price\n2026-02-10,USD,XTS,80.00\n");
        site.file("tables/used.csv", "lei,year,currency,amount\n9845000000NORDFELD80,2026,XTS,1000.00\n");
        site.file(
                "statements/operator.yaml",
                "subject: operator\nsource: programme register\nat: 2026-02-01T00:00:00Z\n"
                        + "facts:\n  operator.home: XA\n  operator.permissions: [EXCHANGE, SETTLE]\n"
                        + "  operator.licence_days_left: 550\n  operator.client_assets_segregated: true\n");
        return site;
    }

    static String example() throws IOException {
        return Files.readString(ROOT.resolve("docs/guide/entrepot.example.yaml"));
    }

    /// The configuration with one text replaced by another, which must be in it.
    Site with(String old, String fresh) throws IOException {
        var text = Files.readString(config);
        if (!text.contains(old)) throw new IllegalArgumentException("not in the configuration: " + old);
        Files.writeString(config, text.replace(old, fresh));
        return this;
    }

    void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    void secret(String name, String text) throws IOException {
        file(name, text);
        mode(name, "rw-------");
    }

    void mode(String name, String rights) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(rights));
    }

    /// All lists, confirmed by their sources at that time.
    void lists(Instant confirmed) throws IOException {
        bring(
                "un",
                "un.xml",
                Files.readString(ROOT.resolve("lab/src/main/resources/lists/un-consolidated.xml")),
                confirmed);
        for (var name : LISTS) bring(name, confirmed);
    }

    /// A small list in the store, for the packs' name of it.
    void bring(String name, Instant confirmed) {
        bring(name, "sdn.csv", row(1, name) + row(2, name) + row(3, name), confirmed);
    }

    private void bring(String name, String file, String text, Instant confirmed) {
        var files = ListFiles.of(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
        var day = confirmed.atZone(ZoneOffset.UTC).toLocalDate();
        var origin = new ListSnapshot.Origin(ListNames.ofPacks(name), file, day, confirmed);
        var receipt = EditionStore.at(folder.resolve("lists"))
                .offer(Offered.of(files, origin, false), new Admission(5, false), confirmed);
        if (receipt instanceof Receipt.Refused refused) throw new IllegalStateException(refused.toString());
    }

    static String row(int number, String list) {
        return String.format(
                Locale.ROOT,
                "%d,\"%s FICTIONAL ENTRY %d TRADING\",-0- ,\"FICTION\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n",
                number,
                list.toUpperCase(Locale.ROOT).replace('_', ' '),
                number);
    }

    /// The project's packs, signed anew by a publisher of this site.
    private void packs(Set<String> wanted) throws IOException {
        try (var packs = Files.list(ROOT.resolve("packs"))) {
            for (var pack : packs.toList())
                if (wanted.isEmpty() || wanted.contains(pack.getFileName().toString()))
                    copy(pack, folder.resolve("packs").resolve(pack.getFileName()));
        }
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            pem("keys/publisher.pub", "PUBLIC KEY", keys.getPublic());
            pem("keys/publisher.key", "PRIVATE KEY", keys.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        try (var packs = Files.list(folder.resolve("packs"))) {
            for (var pack :
                    packs.filter(p -> Files.exists(p.resolve("pack.yaml"))).toList())
                PackSigner.sign(pack, folder.resolve("keys/publisher.key"));
        }
    }

    private void pem(String name, String label, Key key) throws IOException {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        file(name, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    static Path demoKey() {
        return ROOT.resolve("packs/keys/demo-publisher.pub");
    }

    static Path demoPacks() {
        return ROOT.resolve("packs");
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        for (var at = folder; at != null; at = at.getParent())
            if (Files.isDirectory(at.resolve("packs")) && Files.isDirectory(at.resolve("docs"))) return at;
        throw new IllegalStateException("no project around " + folder);
    }
}
