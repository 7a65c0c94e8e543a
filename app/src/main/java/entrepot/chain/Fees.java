package entrepot.chain;

import entrepot.money.Amount;

/// A fee quote of EIP-1559, for one unit of gas, in the chain's native coin.
///
/// @param maxFeePerGas         the most that a unit may cost
/// @param maxPriorityFeePerGas the part of it that goes to the block's proposer
public record Fees(Amount maxFeePerGas, Amount maxPriorityFeePerGas) {

    public Fees {
        if (maxPriorityFeePerGas.isNegative()) throw new IllegalArgumentException("a fee is not negative");
        if (maxPriorityFeePerGas.exceeds(maxFeePerGas))
            throw new IllegalArgumentException("the priority fee is part of the maximum fee");
    }

    /// The most that a transaction with this gas limit can cost.
    public Amount most(long gasLimit) {
        return maxFeePerGas.multipliedBy(gasLimit);
    }
}
