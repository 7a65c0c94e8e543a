package entrepot.lab.anvil;

import entrepot.commit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A compiled contract, as `contracts/out` holds it.
///
/// @param bytecode of its creation, hexadecimal with `0x`
public record Contract(String name, String bytecode) {

    /// As shipped in the jar beside this class, in the folder `contracts`.
    public static Contract shipped(String name) {
        try (InputStream in = Contract.class.getResourceAsStream("contracts/" + name + ".json")) {
            if (in == null) throw new IllegalStateException("contracts/" + name + ".json is not in the jar");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Contract read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract parse(String json) {
        var tree = Json.tree(json);
        return new Contract(
                tree.path("contract").asString(), tree.path("bytecode").asString());
    }
}
