package entrepot.lab.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How often a second the disk itself makes 128 bytes durable: one after the other, into a file that
/// has its size already.
final class DiskRate {

    private static final int RECORD = 128;
    private static final int FILE_BYTES = 64 << 20;

    private DiskRate() {}

    static double perSecond(Path folder, Duration measured) throws IOException {
        var file = folder.resolve("disk-rate");
        try (var channel = FileChannel.open(file, CREATE, WRITE)) {
            channel.write(ByteBuffer.allocate(FILE_BYTES), 0);
            channel.force(true);
            var bytes = ByteBuffer.allocateDirect(RECORD);
            long begin = System.nanoTime();
            long end = begin + measured.toNanos();
            long writes = 0;
            while (System.nanoTime() < end) {
                channel.write(bytes.clear(), writes * RECORD % FILE_BYTES);
                channel.force(false);
                writes++;
            }
            return writes * 1e9 / (System.nanoTime() - begin);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
