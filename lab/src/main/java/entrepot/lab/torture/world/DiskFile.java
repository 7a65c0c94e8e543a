package entrepot.lab.torture.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A channel to the file on a [Disk], as far as the signer's memory uses one.
final class DiskFile extends FileChannel {

    private final Disk disk;
    private int position;

    DiskFile(Disk disk) {
        this.disk = disk;
    }

    @Override
    public int read(ByteBuffer to) {
        int read = read(to, position);
        if (read > 0) position += read;
        return read;
    }

    @Override
    public int read(ByteBuffer to, long at) {
        int there = disk.written().length - (int) at;
        if (there <= 0) return -1;
        int read = Math.min(to.remaining(), there);
        to.put(disk.written(), (int) at, read);
        return read;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        if (!disk.write(position, bytes)) throw new IOException("the power went");
        position += bytes.length;
        return bytes.length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long place) {
        position = (int) place;
        return this;
    }

    @Override
    public long size() {
        return disk.written().length;
    }

    @Override
    public FileChannel truncate(long size) {
        disk.truncate((int) size);
        return this;
    }

    @Override
    public void force(boolean metaData) {
        disk.force();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return lock(from, size, shared);
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        return new FileLock(this, from, size, shared) {
            @Override
            public boolean isValid() {
                return isOpen();
            }

            @Override
            public void release() {
                // one signer at a time is all there is in this world
            }
        };
    }

    @Override
    protected void implCloseChannel() {
        // the disk stays
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }
}
