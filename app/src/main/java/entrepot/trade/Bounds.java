package entrepot.trade;

import entrepot.money.Amount;
import entrepot.money.Conversion;
import entrepot.money.Rounding;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The limits that every trade record keeps.
final class Bounds {

    /// Most entries of any list on a trade document.
    static final int LIST_MAX = 1_000;

    private static final int TEXT_MAX = 200;
    private static final int WHOLE_BPS = 10_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Bounds() {}

    static void version(long version) {
        if (version < 1) throw new IllegalArgumentException("versions start at 1: " + version);
    }

    static void text(String what, String text) {
        if (text.isBlank() || text.length() > TEXT_MAX)
            throw new IllegalArgumentException(what + " has 1 to " + TEXT_MAX + " letters");
    }

    static void hash(String hex) {
        if (!HASH.matcher(hex).matches()) throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
    }

    static void bps(int bps) {
        if (bps < 0 || bps > WHOLE_BPS) throw new IllegalArgumentException("0 to 10000 basis points: " + bps);
    }

    static void size(String what, int size) {
        if (size > LIST_MAX) throw new IllegalArgumentException("more than " + LIST_MAX + " " + what);
    }

    /// A part of an amount, rounded down: a tolerance never grows by rounding.
    static Amount share(Amount amount, int bps) {
        return Conversion.of(amount.decimal().multiply(BigDecimal.valueOf(bps, 4)), amount.asset(), Rounding.DOWN)
                .amount();
    }
}
