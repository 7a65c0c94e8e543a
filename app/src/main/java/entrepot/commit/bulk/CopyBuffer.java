package entrepot.commit.bulk;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.postgresql.copy.CopyIn;

/// Rows in the binary format of PostgreSQL's COPY, sent piece by piece, so that the server stores
/// the first while the next are still being worked out.
final class CopyBuffer {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int PIECE = 64 * 1024;

    /// Seconds from 1970, where Java counts from, to 2000, where PostgreSQL does.
    private static final long EPOCH_SECONDS = 946_684_800L;

    private static final int BASE = 10_000;
    private static final BigInteger BIG_BASE = BigInteger.valueOf(BASE);

    /// 38 decimal digits are at most ten of these.
    private static final int DIGITS_MAX = 16;

    private static final byte JSONB_VERSION = 1;

    private final CopyIn copy;
    private final int[] digits = new int[DIGITS_MAX];
    private ByteBuffer buffer = ByteBuffer.allocate(2 * PIECE).put(HEADER);

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
    }

    /// Begins a row.
    void begin(int columns) throws SQLException {
        if (buffer.position() >= PIECE) send();
        room(Short.BYTES).putShort((short) columns);
    }

    void end() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send();
    }

    void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void json(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        field(1 + utf8.length).put(JSONB_VERSION).put(utf8);
    }

    void bytes(byte[] value) {
        field(value.length).put(value);
    }

    void uuid(UUID value) {
        field(2 * Long.BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    void whole(long value) {
        field(Long.BYTES).putLong(value);
    }

    void small(int value) {
        field(Integer.BYTES).putInt(value);
    }

    void moment(Instant value) {
        long seconds = value.getEpochSecond() - EPOCH_SECONDS;
        whole(TimeUnit.SECONDS.toMicros(seconds) + TimeUnit.NANOSECONDS.toMicros(value.getNano()));
    }

    /// A whole `numeric` that is not negative: its digits to the base of ten thousand, highest first.
    void units(BigInteger value) {
        if (value.signum() < 0) throw new IllegalArgumentException("units of a line are not negative: " + value);
        int count = value.bitLength() < Long.SIZE ? split(value.longValue()) : split(value);
        int last = 0;
        while (last < count && digits[last] == 0) last++;
        field(Short.BYTES * (4 + count - last))
                .putShort((short) (count - last))
                .putShort((short) Math.max(0, count - 1))
                .putShort((short) 0)
                .putShort((short) 0);
        for (int i = count - 1; i >= last; i--) buffer.putShort((short) digits[i]);
    }

    private int split(long value) {
        int count = 0;
        for (long rest = value; rest > 0; rest /= BASE) digits[count++] = (int) (rest % BASE);
        return count;
    }

    private int split(BigInteger value) {
        int count = 0;
        for (var rest = value; rest.signum() > 0; ) {
            var parts = rest.divideAndRemainder(BIG_BASE);
            digits[count++] = parts[1].intValue();
            rest = parts[0];
        }
        return count;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var greater = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
            buffer = greater.put(buffer.flip());
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
