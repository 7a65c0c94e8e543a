package entrepot.lab.demo;

import entrepot.ledger.Account;
import entrepot.ledger.Balance;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Compares what the node believes with what the world holds: wallets on the chain, money at the
/// bank. The world's own books decide.
final class Judge {

    private static final Set<Account> WALLETS =
            Set.of(Account.CLIENT_WALLET, Account.HOUSE_WALLET, Account.QUARANTINE_WALLET);

    private final World world;
    private final Node node;

    Judge(World world, Node node) {
        this.world = world;
        this.node = node;
    }

    /// Differences between our accounts on the chain and the ledger's wallets, asset by asset.
    List<String> chainEqualsLedger() {
        var assets = world.assets();
        var differences = new ArrayList<String>();
        for (var asset : List.<Asset>of(assets.tether(), assets.circle(), entrepot.lab.anvil.Anvil.COIN)) {
            var booked = booked(asset);
            var held = held(asset);
            if (!booked.equals(held)) differences.add(asset.symbol() + ": ledger " + booked + ", chain " + held);
        }
        return differences;
    }

    /// Differences between the bank's books and ours.
    List<String> bankEqualsLedger() {
        var differences = new ArrayList<String>();
        compare(Account.CLIENT_MONEY_BANK, Cast.clientMoney().number(), differences);
        compare(Account.OWN_BANK, Cast.own().number(), differences);
        return differences;
    }

    private void compare(Account account, String number, List<String> differences) {
        var home = world.assets().home();
        var booked = node.ledger().balances().stream()
                .filter(b -> b.account().account() == account
                        && b.account().asset().id().equals(home.id()))
                .map(Balance::net)
                .reduce(Amount.zero(home), Amount::plus);
        var held = world.bank().balance(number);
        if (!booked.equals(held)) differences.add(account.title() + ": ledger " + booked + ", bank " + held);
    }

    private Amount booked(Asset asset) {
        return node.ledger().balances().stream()
                .filter(b -> WALLETS.contains(b.account().account())
                        && b.account().asset().id().equals(asset.id()))
                .map(Balance::net)
                .reduce(Amount.zero(asset), Amount::plus);
    }

    private Amount held(Asset asset) {
        var head = world.evm().head();
        return world.evm()
                .balance(asset, world.account("client"), head)
                .plus(world.evm().balance(asset, world.account("house"), head));
    }
}
