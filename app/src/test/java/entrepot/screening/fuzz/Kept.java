package entrepot.screening.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The inputs that are kept for a test, where Jazzer looks for them too: beside the class, in the
/// folder that is called as the test.
final class Kept {

    private Kept() {}

    static List<byte[]> of(Class<?> test) {
        var name = test.getSimpleName() + "Inputs/survives";
        var folder = Objects.requireNonNull(test.getResource(name), name);
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(Kept::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Bytes as text: UTF-8, or two bytes a character where the first byte says so, since UTF-8 cannot
    /// say half of a pair.
    static String text(byte[] input) {
        if (input.length == 0 || input[0] != '2') return new String(input, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        for (int i = 1; i + 1 < input.length; i += 2) text.append(letter(input[i], input[i + 1]));
        return text.toString();
    }

    private static char letter(byte high, byte low) {
        return (char) (((high & 0xFF) << 8) | (low & 0xFF));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
