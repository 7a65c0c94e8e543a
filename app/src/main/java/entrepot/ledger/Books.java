package entrepot.ledger;

import entrepot.commit.Refusal;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All balances, and the rules that every posting must leave true. Pure: knows no database.
///
/// After every posting, for each asset: debits equal credits; client-money bank covers client cash
/// and reserved cash; client wallet, in transit and quarantine cover entitlements, suspense and
/// blocked; no bounded account is on its wrong side.
final class Books {

    private static final Account[] CLIENT_MONEY = {Account.CLIENT_MONEY_BANK};
    private static final Account[] CLIENT_MONEY_OWED = {Account.CLIENT_CASH, Account.CLIENT_CASH_RESERVED};
    private static final Account[] CLIENT_ASSETS = {Account.CLIENT_WALLET, Account.IN_TRANSIT, Account.QUARANTINE_WALLET
    };
    private static final Account[] CLIENT_ASSETS_OWED = {Account.CLIENT_ASSET, Account.SUSPENSE, Account.BLOCKED};

    private final Map<AccountKey, Balance> balances = new HashMap<>();
    private final Map<Total, BigInteger> totals = new HashMap<>();

    Balance balance(AccountKey account) {
        return balances.getOrDefault(account, Balance.empty(account));
    }

    Collection<Balance> all() {
        return balances.values();
    }

    void load(Balance balance) {
        balances.put(balance.account(), balance);
        add(balance.account(), balance.debits().subtract(balance.credits()));
    }

    void clear() {
        balances.clear();
        totals.clear();
    }

    /// Applies a posting, or leaves everything as it was and says why it may not be.
    Optional<Refusal> apply(Posting posting) {
        var unbalanced = unbalanced(posting);
        if (unbalanced.isPresent()) return unbalanced;
        posting.lines().forEach(this::enter);
        var broken = broken(posting);
        if (broken.isPresent()) undo(posting);
        return broken;
    }

    void undo(Posting posting) {
        posting.lines().reversed().forEach(line -> {
            balances.put(line.account(), balance(line.account()).minus(line));
            add(line.account(), signed(line).negate());
        });
    }

    private void enter(Line line) {
        balances.put(line.account(), balance(line.account()).plus(line));
        add(line.account(), signed(line));
    }

    private static Optional<Refusal> unbalanced(Posting posting) {
        var sums = new HashMap<String, BigInteger>();
        for (var line : posting.lines()) sums.merge(line.account().asset().id(), signed(line), BigInteger::add);
        for (var sum : sums.entrySet())
            if (sum.getValue().signum() != 0)
                return refuse(
                        Refusal.Code.NOT_ZERO_SUM,
                        posting,
                        sum.getKey() + " is out by " + sum.getValue() + " minor units");
        return Optional.empty();
    }

    private Optional<Refusal> broken(Posting posting) {
        Set<Asset> assets = new LinkedHashSet<>();
        for (var line : posting.lines()) {
            assets.add(line.account().asset());
            var balance = balance(line.account());
            if (!balance.withinBound())
                return refuse(
                        Refusal.Code.EXCEEDS_BALANCE,
                        posting,
                        balance.account() + " would be " + balance.net().text());
        }
        for (var asset : assets) {
            if (isShort(asset, CLIENT_MONEY, CLIENT_MONEY_OWED))
                return refuse(Refusal.Code.CLIENT_MONEY_SHORT, posting, "client money in " + asset.symbol());
            if (isShort(asset, CLIENT_ASSETS, CLIENT_ASSETS_OWED))
                return refuse(Refusal.Code.CLIENT_ASSETS_SHORT, posting, "client assets in " + asset.symbol());
        }
        return Optional.empty();
    }

    /// True when what we hold does not cover what we owe; owed balances are negative.
    private boolean isShort(Asset asset, Account[] held, Account[] owed) {
        var sum = BigInteger.ZERO;
        for (var account : held) sum = sum.add(total(account, asset));
        for (var account : owed) sum = sum.add(total(account, asset));
        return sum.signum() < 0;
    }

    private BigInteger total(Account account, Asset asset) {
        return totals.getOrDefault(new Total(account, asset.id()), BigInteger.ZERO);
    }

    private void add(AccountKey account, BigInteger signed) {
        totals.merge(new Total(account.account(), account.asset().id()), signed, BigInteger::add);
    }

    private static BigInteger signed(Line line) {
        return line.side() == Side.DEBIT
                ? line.amount().units()
                : line.amount().units().negate();
    }

    private static Optional<Refusal> refuse(Refusal.Code code, Posting posting, String why) {
        return Optional.of(new Refusal(code, posting.operation() + ": " + why));
    }

    private record Total(Account account, String asset) {}
}
