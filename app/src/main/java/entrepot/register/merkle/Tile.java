package entrepot.register.merkle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A run of at most 256 hashes of one level, as logs publish them (C2SP tlog-tiles). A hash of level
/// `n` stands for `256^n` leaves.
///
/// @param number place of the run in its level, from 0
/// @param width  hashes in it: 256 when it is full
public record Tile(int level, long number, int width) {

    /// Binary levels that one tile spans.
    public static final int HEIGHT = 8;

    public static final int WIDTH = 1 << HEIGHT;
    private static final int LEVEL_MAX = 7;
    private static final Pattern PATH = Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > LEVEL_MAX) throw new IllegalArgumentException("no level " + level);
        if (number < 0) throw new IllegalArgumentException("no tile " + number);
        if (width < 1 || width > WIDTH) throw new IllegalArgumentException("no tile is " + width + " wide");
    }

    /// Reads what follows the level in an address: `x001/x234/067` or `000.p/17`; empty for others.
    public static Optional<Tile> parse(int level, String path) {
        var found = PATH.matcher(path);
        if (!found.matches() || path.startsWith("x000/")) return Optional.empty();
        var number = found.group(1).replaceAll("[x/]", "") + found.group(2);
        int width = found.group(3) == null ? WIDTH : Integer.parseInt(found.group(3));
        boolean partial = found.group(3) != null;
        if (level < 0 || level > LEVEL_MAX || (partial && width >= WIDTH)) return Optional.empty();
        return Optional.of(new Tile(level, Long.parseLong(number), width));
    }

    /// The path below `tile/`, level and all.
    public String path() {
        var text = new StringBuilder(String.format(java.util.Locale.ROOT, "%03d", number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000)
            text.insert(0, String.format(java.util.Locale.ROOT, "x%03d/", rest % 1000));
        return level + "/" + text + (width == WIDTH ? "" : ".p/" + width);
    }

    /// Place of its first hash in its level.
    public long first() {
        return number * WIDTH;
    }

    /// Whether a tree of this many leaves has all its hashes.
    public boolean isWithin(long size) {
        return first() + width <= size >> (HEIGHT * level);
    }
}
