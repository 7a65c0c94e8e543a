package entrepot.commit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Where identity comes from: time-ordered UUIDs of version 7, so that a seed replays a run.
///
/// Outside, an id is its prefix and 26 characters of Crockford's base 32: `pay_01k…`.
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TEXT_LENGTH = 26;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis;
    private long counter;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new id, greater than every id that this source gave before.
    public synchronized UUID next() {
        long millis = Math.max(clock.millis(), lastMillis);
        if (millis == lastMillis && counter == 0xFFF) millis++;
        counter = millis == lastMillis ? counter + 1 : 0;
        lastMillis = millis;
        long high = (millis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// The same id for the same name, for ever (a UUID of version 8): for what may exist only once.
    public static UUID named(String name) {
        var bytes = ByteBuffer.wrap(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)));
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// The id as it is shown outside: `prefix_` and 26 characters.
    public static String text(String prefix, UUID id) {
        var rest = unsigned(id);
        var text = new char[TEXT_LENGTH];
        for (int i = TEXT_LENGTH - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return prefix + "_" + new String(text);
    }

    /// Reads what [#text] wrote; throws `IllegalArgumentException` for another prefix or shape.
    public static UUID parse(String prefix, String text) {
        if (!text.startsWith(prefix + "_") || text.length() != prefix.length() + 1 + TEXT_LENGTH)
            throw new IllegalArgumentException("not an id of the kind " + prefix + "_…: " + text);
        var value = BigInteger.ZERO;
        for (var letter :
                text.substring(prefix.length() + 1).toLowerCase(Locale.ROOT).toCharArray()) {
            int digit = ALPHABET.indexOf(letter);
            if (digit < 0) throw new IllegalArgumentException("not an id: " + text);
            value = value.shiftLeft(5).or(BigInteger.valueOf(digit));
        }
        if (value.bitLength() > 128) throw new IllegalArgumentException("not an id: " + text);
        return new UUID(value.shiftRight(64).longValue(), value.longValue());
    }

    private static BigInteger unsigned(UUID id) {
        return new BigInteger(Long.toUnsignedString(id.getMostSignificantBits()))
                .shiftLeft(64)
                .or(new BigInteger(Long.toUnsignedString(id.getLeastSignificantBits())));
    }
}
