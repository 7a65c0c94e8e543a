package entrepot.lab.torture.world;

import entrepot.chain.Block;
import entrepot.money.AccountId;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What everybody has after a block, and what happened in it. Never changes.
///
/// @param done the block's transactions in order, and whether each succeeded
record Ledger(
        Block block,
        Map<Transaction, Boolean> done,
        BigInteger baseFee,
        Map<AccountId, BigInteger> tokens,
        Map<AccountId, BigInteger> coins,
        Map<AccountId, Long> nonces) {

    static final long GAS_USED = 52_000;
    static final long GAS_OF_NOTHING = 21_000;

    /// What the token's issuer forbids at the moment.
    record Powers(boolean paused, java.util.Set<AccountId> listed) {
        boolean forbid(Transaction transfer) {
            if (transfer.movesNothing()) return false;
            return paused || listed.contains(transfer.from()) || listed.contains(transfer.to());
        }
    }

    BigInteger token(AccountId account) {
        return tokens.getOrDefault(account, BigInteger.ZERO);
    }

    BigInteger coin(AccountId account) {
        return coins.getOrDefault(account, BigInteger.ZERO);
    }

    long nonce(AccountId account) {
        return nonces.getOrDefault(account, 0L);
    }

    /// The price of a unit of gas that a transaction pays in this block.
    BigInteger price(Transaction transfer) {
        return transfer.feeCap().min(baseFee.add(transfer.tip()));
    }

    static long gasUsed(Transaction transfer) {
        return transfer.movesNothing() ? GAS_OF_NOTHING : GAS_USED;
    }

    /// The state after the next block with these transactions, each of which has the next nonce.
    Ledger next(Block block, List<Transaction> mined, BigInteger fee, Powers powers) {
        var after = new Ledger(
                block, new LinkedHashMap<>(), fee, new HashMap<>(tokens), new HashMap<>(coins), new HashMap<>(nonces));
        mined.forEach(transfer -> after.execute(transfer, powers));
        return after;
    }

    private void execute(Transaction transfer, Powers powers) {
        nonces.put(transfer.from(), transfer.nonce() + 1);
        var cost = price(transfer).multiply(BigInteger.valueOf(gasUsed(transfer)));
        coins.put(transfer.from(), coin(transfer.from()).subtract(cost));
        boolean succeeds = !powers.forbid(transfer) && token(transfer.from()).compareTo(transfer.units()) >= 0;
        done.put(transfer, succeeds);
        if (!succeeds) return;
        tokens.put(transfer.from(), token(transfer.from()).subtract(transfer.units()));
        tokens.put(transfer.to(), token(transfer.to()).add(transfer.units()));
    }
}
