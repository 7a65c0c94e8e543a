package entrepot.lab.torture.world;

import java.util.Arrays;

/// One file on a disk that is honest about nothing but what was forced to it.
public final class Disk {

    private byte[] forced = new byte[0];
    private byte[] written = new byte[0];
    private Failure next = Failure.NONE;

    /// What happens to the next write of a program, which dies of it.
    public enum Failure {
        NONE,
        /// Part of the record reaches the disk.
        TORN,
        /// Nothing of what was not forced is there after the start.
        LOST,
        /// All of it is on the disk, and nobody heard so.
        UNHEARD
    }

    /// The power goes in the middle of the next write.
    public void failNext(Failure failure) {
        next = failure;
    }

    byte[] written() {
        return written;
    }

    /// Takes bytes at a place; false when the program died of it.
    boolean write(int at, byte[] bytes) {
        var longer = Arrays.copyOf(written, Math.max(written.length, at + bytes.length));
        System.arraycopy(bytes, 0, longer, at, bytes.length);
        var failure = next;
        next = Failure.NONE;
        written = switch (failure) {
            case NONE, UNHEARD -> longer;
            case TORN -> Arrays.copyOf(longer, at + Math.max(1, bytes.length / 3));
            case LOST -> forced;
        };
        if (failure != Failure.NONE) forced = written;
        return failure == Failure.NONE;
    }

    void force() {
        forced = written;
    }

    void truncate(int size) {
        written = Arrays.copyOf(written, Math.min(size, written.length));
    }
}
