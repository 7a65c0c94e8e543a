package entrepot.custody;

import java.math.BigInteger;

/// What a transaction offers for its execution (EIP-1559).
///
/// @param tip      most wei a unit of gas to the block's builder
/// @param feeCap   most wei a unit of gas in all
/// @param gasLimit most units of gas
public record GasOffer(BigInteger tip, BigInteger feeCap, long gasLimit) {

    private static final int WORD_BITS = 256;

    public GasOffer {
        if (tip.signum() < 0 || feeCap.bitLength() > WORD_BITS || tip.compareTo(feeCap) > 0)
            throw new IllegalArgumentException("tip must be 0 to the fee cap: " + tip + ", " + feeCap);
        if (gasLimit <= 0) throw new IllegalArgumentException("gas limit must be positive: " + gasLimit);
    }

    /// The most that it can cost, in wei.
    public BigInteger feeMax() {
        return feeCap.multiply(BigInteger.valueOf(gasLimit));
    }
}
