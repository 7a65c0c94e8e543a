package entrepot.money;

import java.math.BigDecimal;

/// A rounded amount together with what rounding took away, so that nothing is dropped unseen.
///
/// @param amount    the result in the asset's minor units
/// @param rounding  the rounding that was used
/// @param remainder exact value minus rounded amount, in whole units; negative when rounded up
public record Conversion(Amount amount, Rounding rounding, BigDecimal remainder) {

    /// Rounds an exact value to the asset's scale.
    public static Conversion of(BigDecimal exact, Asset asset, Rounding rounding) {
        var rounded = exact.setScale(asset.scale(), rounding.mode());
        return new Conversion(Amount.of(rounded, asset), rounding, exact.subtract(rounded));
    }
}
