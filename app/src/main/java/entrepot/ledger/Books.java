package entrepot.ledger;

import entrepot.commit.Refusal;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All balances, and the rules that every posting must leave true. Pure: knows no database.
///
/// After every posting, for each asset: debits equal credits; client-money bank covers client cash
/// and reserved cash; client wallet, in transit, quarantine and what others owe for a delivery that a
/// chain took back cover entitlements; suspense and blocked
/// are covered where they lie, money at the bank and assets in wallets; no bounded account is on its
/// wrong side.
final class Books {

    private static final Account[] CLIENT_MONEY = {Account.CLIENT_MONEY_BANK};
    private static final Account[] CLIENT_MONEY_OWED = {
        Account.CLIENT_CASH, Account.CLIENT_CASH_RESERVED, Account.SUSPENSE, Account.BLOCKED
    };
    private static final Account[] CLIENT_ASSETS = {
        Account.CLIENT_WALLET, Account.IN_TRANSIT, Account.QUARANTINE_WALLET, Account.CHAIN_CLAIM
    };
    private static final Account[] CLIENT_ASSETS_OWED = {Account.CLIENT_ASSET, Account.SUSPENSE, Account.BLOCKED};

    private final Map<AccountKey, Standing> standings = new HashMap<>();
    private final Map<String, EnumMap<Account, BigInteger>> totals = new HashMap<>();

    Balance balance(AccountKey account) {
        return standing(account).balance();
    }

    Standing standing(AccountKey account) {
        var known = standings.get(account);
        if (known != null) return known;
        var sums = totals.computeIfAbsent(account.asset().id(), _ -> new EnumMap<>(Account.class));
        var fresh = new Standing(account, sums);
        standings.put(account, fresh);
        return fresh;
    }

    /// Of every account that was ever posted to.
    List<Balance> all() {
        return standings.values().stream()
                .map(Standing::balance)
                .filter(balance -> !balance.isEmpty())
                .toList();
    }

    void clear() {
        standings.clear();
        totals.clear();
    }

    /// Applies a posting, or leaves everything as it was and says why it may not be.
    Optional<Refusal> apply(Posting posting) {
        var unbalanced = unbalanced(posting);
        if (unbalanced.isPresent()) return unbalanced;
        var lines = posting.lines();
        var taking = new ArrayList<Standing>(lines.size());
        for (var line : lines) {
            var standing = standing(line.account());
            standing.become(standing.balance().plus(line));
            taking.add(standing);
        }
        var broken = broken(posting, taking);
        if (broken.isPresent()) undo(posting);
        return broken;
    }

    void undo(Posting posting) {
        for (var line : posting.lines()) {
            var standing = standing(line.account());
            standing.become(standing.balance().minus(line));
        }
    }

    private static Optional<Refusal> unbalanced(Posting posting) {
        if (isPair(posting.lines())) return Optional.empty();
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

    /// The usual case, seen without adding up: the same amount on either side.
    private static boolean isPair(List<Line> lines) {
        if (lines.size() != 2) return false;
        var first = lines.getFirst();
        var last = lines.getLast();
        return first.side() != last.side() && first.amount().equals(last.amount());
    }

    private static Optional<Refusal> broken(Posting posting, List<Standing> taking) {
        for (var standing : taking) {
            var balance = standing.balance();
            if (!balance.withinBound())
                return refuse(
                        Refusal.Code.EXCEEDS_BALANCE,
                        posting,
                        balance.account() + " would be " + balance.net().text());
        }
        @Nullable Asset checked = null;
        for (var standing : taking) {
            var asset = standing.account().asset();
            if (asset.equals(checked)) continue;
            checked = asset;
            var sums = standing.sums();
            boolean atBank = asset instanceof Asset.Fiat;
            if (atBank && isShort(sums, CLIENT_MONEY, CLIENT_MONEY_OWED))
                return refuse(Refusal.Code.CLIENT_MONEY_SHORT, posting, "client money in " + asset.symbol());
            if (!atBank && isShort(sums, CLIENT_ASSETS, CLIENT_ASSETS_OWED))
                return refuse(Refusal.Code.CLIENT_ASSETS_SHORT, posting, "client assets in " + asset.symbol());
        }
        return Optional.empty();
    }

    /// True when what we hold does not cover what we owe; owed balances are negative.
    private static boolean isShort(Map<Account, BigInteger> sums, Account[] held, Account[] owed) {
        var sum = BigInteger.ZERO;
        for (var account : held) sum = sum.add(sums.getOrDefault(account, BigInteger.ZERO));
        for (var account : owed) sum = sum.add(sums.getOrDefault(account, BigInteger.ZERO));
        return sum.signum() < 0;
    }

    private static BigInteger signed(Line line) {
        return line.side() == Side.DEBIT
                ? line.amount().units()
                : line.amount().units().negate();
    }

    private static Optional<Refusal> refuse(Refusal.Code code, Posting posting, String why) {
        return Optional.of(new Refusal(code, posting.operation() + ": " + why));
    }
}
