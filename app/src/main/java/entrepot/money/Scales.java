package entrepot.money;

/// The bounds that every asset's scale keeps.
final class Scales {

    private Scales() {}

    static void check(int scale) {
        if (scale < 0 || scale > Asset.SCALE_MAX)
            throw new IllegalArgumentException("scale must be 0 to " + Asset.SCALE_MAX + ": " + scale);
    }
}
