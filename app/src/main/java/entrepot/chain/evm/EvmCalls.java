package entrepot.chain.evm;

import entrepot.chain.ChainNode.DryRun;
import entrepot.chain.ChainNode.Restriction;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.NodeUnavailable.Kind;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Calls of token contracts that change nothing.
final class EvmCalls {

    private static final String BALANCE_OF = Hex.selector("balanceOf(address)");
    private static final String TRANSFER = Hex.selector("transfer(address,uint256)");
    private static final String PAUSED = Hex.selector("paused()");
    /// USDT and USDC spell it differently.
    private static final String[] BLACKLISTED = {
        Hex.selector("isBlackListed(address)"), Hex.selector("isBlacklisted(address)")
    };

    private final Rpc rpc;

    EvmCalls(Rpc rpc) {
        this.rpc = rpc;
    }

    BigInteger balanceOf(Asset.Token token, AccountId account, Map<String, String> at) {
        var call = Map.of("to", token.contract(), "data", BALANCE_OF + Hex.word(account));
        return Hex.quantity(rpc.call("eth_call", call, at).asString("nothing"));
    }

    /// A token may answer true, or nothing at all; false is a failure, and so is an empty answer
    /// from an address without code (R23).
    DryRun tokenTransfer(Asset.Token token, AccountId from, AccountId to, BigInteger units) {
        var call = Map.of(
                "from", from.address(), "to", token.contract(), "data", TRANSFER + Hex.word(to) + Hex.word(units));
        try {
            var answer = rpc.ask("eth_call", call, "latest").asString("");
            if (answer.equals("0x") && !hasCode(token)) return new DryRun.Fails("no contract at " + token.contract());
            if (!answer.equals("0x") && Hex.quantity(answer).signum() == 0)
                return new DryRun.Fails("the token answers false");
            return new DryRun.Passes(estimate(call));
        } catch (Rpc.Fault e) {
            if (e.isRevert()) return new DryRun.Fails(e.words());
            throw e;
        }
    }

    /// The balance is compared here, since not every node does it for an estimate.
    DryRun coinTransfer(AccountId from, AccountId to, BigInteger units) {
        try {
            var held = Hex.quantity(
                    rpc.ask("eth_getBalance", from.address(), "latest").asString("nothing"));
            if (held.compareTo(units) < 0) return new DryRun.Fails("exceeds balance");
            return new DryRun.Passes(
                    estimate(Map.of("from", from.address(), "to", to.address(), "value", Hex.of(units))));
        } catch (Rpc.Fault e) {
            if (e.isRevert() || e.words().toLowerCase(Locale.ROOT).contains("insufficient"))
                return new DryRun.Fails(e.words());
            throw e;
        }
    }

    Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        var found = EnumSet.noneOf(Restriction.class);
        for (var selector : BLACKLISTED)
            if (says(token, selector + Hex.word(account))) found.add(Restriction.BLACKLISTED);
        if (says(token, PAUSED)) found.add(Restriction.PAUSED);
        return found;
    }

    /// False also for a token without such a function: it reverts or answers nothing.
    private boolean says(Asset.Token token, String data) {
        try {
            var answer = rpc.ask("eth_call", Map.of("to", token.contract(), "data", data), "latest")
                    .asString("");
            return !answer.equals("0x") && Hex.quantity(answer).signum() > 0;
        } catch (Rpc.Fault e) {
            if (e.isRevert()) return false;
            throw new NodeUnavailable(Kind.FAULTY, e.words(), e);
        }
    }

    private long estimate(Map<String, String> call) {
        return Hex.quantity(rpc.ask("eth_estimateGas", call).asString("nothing"))
                .longValueExact();
    }

    private boolean hasCode(Asset.Token token) {
        return !rpc.call("eth_getCode", token.contract(), "latest")
                .asString("0x")
                .equals("0x");
    }
}
