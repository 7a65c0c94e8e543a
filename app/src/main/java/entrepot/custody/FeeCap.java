package entrepot.custody;

import java.math.BigInteger;
import java.util.Optional;

/// The most that one transaction may cost, and what is offered below it (R11). Pure. Above it nothing
/// is offered: whoever pays waits until fees fall.
///
/// @param most wei for one transaction; the signer's own `feeMax` must not be lower
public record FeeCap(BigInteger most) {

    /// Nodes take a transaction in the place of another of its nonce when tip and fee cap are a tenth
    /// higher; an eighth is on the safe side of their rounding.
    private static final BigInteger STEPS = BigInteger.valueOf(8);

    public FeeCap {
        if (most.signum() <= 0) throw new IllegalArgumentException("nothing could ever be paid: " + most);
    }

    /// What a transaction offers at first; empty where the network takes more than may be spent.
    ///
    /// @param market twice the base fee and the usual tip
    public Optional<GasOffer> first(GasOffer market) {
        var affordable = affordable(market);
        var base = market.feeCap().subtract(market.tip()).shiftRight(1);
        if (affordable.compareTo(base.add(market.tip())) < 0) return Optional.empty();
        return Optional.of(new GasOffer(market.tip(), market.feeCap().min(affordable), market.gasLimit()));
    }

    /// What takes the place of an offer that was passed over; empty where that is more than may be spent.
    public Optional<GasOffer> instead(GasOffer before, GasOffer market) {
        var affordable = affordable(market);
        var least = raised(before.feeCap());
        if (affordable.compareTo(least) < 0) return Optional.empty();
        var feeCap = least.max(market.feeCap()).min(affordable);
        var tip = raised(before.tip()).max(market.tip()).min(feeCap);
        return Optional.of(new GasOffer(tip, feeCap, market.gasLimit()));
    }

    private BigInteger affordable(GasOffer market) {
        return most.divide(BigInteger.valueOf(market.gasLimit()));
    }

    private static BigInteger raised(BigInteger fee) {
        return fee.add(fee.divide(STEPS)).add(BigInteger.ONE);
    }
}
