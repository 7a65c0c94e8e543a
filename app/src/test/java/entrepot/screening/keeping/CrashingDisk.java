package entrepot.screening.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk whose machine dies at a step: a write leaves half of its bytes, everything else is not done.
final class CrashingDisk implements Disk {

    private final Disk real = Disk.real();
    private final int last;
    private int steps;

    /// @param last the step, from 0, at which it dies
    CrashingDisk(int last) {
        this.last = last;
    }

    int steps() {
        return steps;
    }

    @Override
    public void folder(Path folder) throws IOException {
        live();
        real.folder(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (steps == last) real.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        live();
        real.write(file, bytes);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        live();
        real.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        live();
        real.delete(path);
    }

    private void live() throws IOException {
        if (steps++ >= last) throw new IOException("the machine died at step " + last);
    }
}
