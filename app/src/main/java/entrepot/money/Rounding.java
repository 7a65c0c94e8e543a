package entrepot.money;

import java.math.RoundingMode;

/// The roundings a regime may name. Nothing rounds without one.
public enum Rounding {
    HALF_UP(RoundingMode.HALF_UP),
    HALF_EVEN(RoundingMode.HALF_EVEN),
    DOWN(RoundingMode.DOWN),
    UP(RoundingMode.UP),
    EXACT(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
