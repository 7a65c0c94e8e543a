package entrepot.screening.source;

import entrepot.commit.Hash;

/// An id for an entry of a layout that has none: made of what makes the entry this one, so that it
/// stays the same when the file is ordered otherwise.
final class DerivedId {

    private static final int DIGITS = 16;
    private static final String BETWEEN = "\u001f";

    private DerivedId() {}

    static String of(String... parts) {
        return Hash.sha256Hex(String.join(BETWEEN, parts)).substring(0, DIGITS);
    }
}
