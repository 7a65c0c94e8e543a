package entrepot.lab.bank;

import java.nio.file.Path;
import java.util.List;

/// Lines that only ever get more, each of them safe before its writer goes on. A last line without
/// its end was never acknowledged, and is cut off when the file is opened again.
public interface AppendFile extends AutoCloseable {

    /// Opens the file, or makes it with its folders.
    static AppendFile open(Path path) {
        return DiskLines.open(path);
    }

    /// Lines for a world that ends with the program: nothing is kept.
    static AppendFile ofNothing() {
        return new AppendFile() {
            @Override
            public List<String> lines() {
                return List.of();
            }

            @Override
            public void append(String line) {
                // whoever writes it has it in memory, and that is all of this world
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    /// The lines that were there when it was opened.
    List<String> lines();

    void append(String line);

    @Override
    void close();
}
