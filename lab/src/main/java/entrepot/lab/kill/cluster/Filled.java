package entrepot.lab.kill.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of `docs/operations` with this machine's places in it. A place that the file does not have is
/// a mistake: the page and the test would no longer speak of the same.
final class Filled {

    private String text;

    private Filled(String text) {
        this.text = text;
    }

    static Filled of(Path home, String name) throws IOException {
        return new Filled(Files.readString(home.resolve("docs/operations").resolve(name)));
    }

    Filled with(String place, Object value) {
        if (!text.contains(place)) throw new IllegalStateException("the file has no " + place);
        text = text.replace(place, String.valueOf(value));
        return this;
    }

    String text() {
        return text;
    }

    Path into(Path file) throws IOException {
        return Files.writeString(file, text);
    }
}
