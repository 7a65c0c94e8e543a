package entrepot.lab.anvil;

import entrepot.commit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pinned npm package: its manifest and its lock, with the hash of what npm will fetch.
public record AnvilPackage(String manifest, String lock) {

    private static final String MANIFEST = "package.json";
    private static final String LOCK = "package-lock.json";
    private static final String NAME = "@foundry-rs/anvil";

    /// As shipped in the jar beside this class, in the folder `npm`.
    public static AnvilPackage shipped() {
        return new AnvilPackage(resource(MANIFEST), resource(LOCK));
    }

    /// From a folder, for tests that run in the sources.
    public static AnvilPackage in(Path folder) {
        try {
            return new AnvilPackage(Files.readString(folder.resolve(MANIFEST)), Files.readString(folder.resolve(LOCK)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return Json.tree(manifest).path("dependencies").path(NAME).asString();
    }

    /// The package that holds nothing but the binary, for one kind of machine.
    static String platform(String os, String arch) {
        var system = os.startsWith("Mac") ? "darwin" : os.startsWith("Linux") ? "linux" : "";
        var machine = switch (arch) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> "";
        };
        if (system.isEmpty() || machine.isEmpty())
            throw new AnvilUnavailable(
                    "There is no local chain for " + os + " on " + arch + ".",
                    "Use Linux or macOS on x86-64 or ARM, or give the URL of a node.");
        return NAME + "-" + system + "-" + machine;
    }

    void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve(MANIFEST), manifest);
        Files.writeString(folder.resolve(LOCK), lock);
    }

    boolean isIn(Path folder) throws IOException {
        var file = folder.resolve(LOCK);
        return Files.exists(file) && Files.readString(file).equals(lock);
    }

    private static String resource(String name) {
        try (InputStream in = AnvilPackage.class.getResourceAsStream("npm/" + name)) {
            if (in == null) throw new IllegalStateException("npm/" + name + " is not in the jar");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
