package entrepot.check;

import entrepot.check.Finding.Standing;
import java.util.ArrayList;
import java.util.List;

/// Differences of one check as they are found: all counted, the first kept.
final class Differences {

    private static final int KEPT = 100;

    private final List<Difference> kept = new ArrayList<>();
    private final String remedy;
    private long count;

    /// @param remedy of a difference that has none of its own
    Differences(String remedy) {
        this.remedy = remedy;
    }

    void add(String what) {
        add(what, remedy);
    }

    void add(String what, String cure) {
        if (++count <= KEPT) kept.add(new Difference(what, cure));
    }

    List<Difference> kept() {
        return kept;
    }

    Finding finding(String part, String name, String counted) {
        return new Finding(part, name, count == 0 ? Standing.OK : Standing.DIFFERS, counted, count, kept);
    }
}
