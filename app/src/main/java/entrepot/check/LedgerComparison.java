package entrepot.check;

import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.LedgerAtRest.Drawn;
import entrepot.ledger.LedgerAtRest.Entered;
import entrepot.ledger.LedgerAtRest.Kept;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Holds postings against their own sums and balances against postings. Pure; remembers two sums an
/// account, as the node itself does.
final class LedgerComparison {

    private static final Set<Account> MONEY = EnumSet.of(Account.CLIENT_MONEY_BANK);
    private static final Set<Account> MONEY_OWED = EnumSet.of(Account.CLIENT_CASH, Account.CLIENT_CASH_RESERVED);
    private static final Set<Account> ASSETS =
            EnumSet.of(Account.CLIENT_WALLET, Account.IN_TRANSIT, Account.QUARANTINE_WALLET);
    private static final Set<Account> ASSETS_OWED = EnumSet.of(Account.CLIENT_ASSET, Account.SUSPENSE, Account.BLOCKED);

    private static final String REMEDY = "stop the node; compare the row with a backup and with what the register's"
            + " leaf bound; restore the database rather than mend a row by hand";

    private final Map<Long, Kept> accounts = new TreeMap<>();
    private final Map<Long, Sums> posted = new HashMap<>();
    private final Differences postings = new Differences(REMEDY);
    private final Differences balances = new Differences(REMEDY);
    private long next = 1;
    private long lines;

    private record Sums(BigInteger debits, BigInteger credits) {
        static final Sums NOTHING = new Sums(BigInteger.ZERO, BigInteger.ZERO);

        Sums plus(Drawn drawn) {
            return new Sums(debits.add(drawn.debit()), credits.add(drawn.credit()));
        }

        BigInteger net() {
            return debits.subtract(credits);
        }
    }

    /// All accounts come before all postings.
    void account(Kept kept) {
        accounts.put(kept.account(), kept);
    }

    Optional<AccountKey> key(long account) {
        return Optional.ofNullable(accounts.get(account)).flatMap(Kept::key);
    }

    void posting(Entered entered) {
        var name = "posting " + entered.number()
                + entered.operation().map(o -> " " + o).orElse("");
        if (entered.number() > next)
            postings.add(
                    entered.number() == next + 1
                            ? "posting " + next + " is missing"
                            : "postings " + next + " to " + (entered.number() - 1) + " are missing");
        next = entered.number() + 1;
        if (entered.operation().isEmpty()) postings.add(name + " has lines and no row of its own");
        if (entered.lines().isEmpty()) postings.add(name + " has no lines");
        var sums = new TreeMap<String, BigInteger>();
        for (var line : entered.lines()) {
            lines++;
            posted.merge(line.account(), Sums.NOTHING.plus(line), (had, _) -> had.plus(line));
            var key = key(line.account());
            if (key.isEmpty()) postings.add(name + " has a line in account " + line.account() + ", which nobody knows");
            key.ifPresent(k -> sums.merge(k.asset().id(), line.debit().subtract(line.credit()), BigInteger::add));
        }
        sums.forEach((asset, sum) -> {
            if (sum.signum() != 0) postings.add(name + " is out by " + sum + " minor units of " + asset);
        });
    }

    Finding postings() {
        return postings.finding("ledger", "postings", (next - 1) + " postings, " + lines + " lines");
    }

    /// To be asked after the last posting.
    Finding balances() {
        var totals = new TreeMap<String, Map<Account, BigInteger>>();
        for (var kept : accounts.values()) balance(kept, totals);
        totals.forEach(this::covered);
        return balances.finding("ledger", "balances", accounts.size() + " accounts in " + totals.size() + " assets");
    }

    private void balance(Kept kept, Map<String, Map<Account, BigInteger>> totals) {
        var name = kept.key().map(k -> k + " (account " + kept.account() + ")").orElse("account " + kept.account());
        var sums = posted.getOrDefault(kept.account(), Sums.NOTHING);
        if (kept.key().isEmpty()) balances.add(name + " is of no chart, or in an asset that nobody knows");
        if (kept.debits().isEmpty()) {
            balances.add(name + " has no balance");
            return;
        }
        var stored = new Sums(kept.debits().get(), kept.credits());
        if (!stored.equals(sums))
            balances.add(name + " holds debits " + stored.debits() + " and credits " + stored.credits()
                    + "; its lines give " + sums.debits() + " and " + sums.credits());
        kept.key().ifPresent(key -> {
            bounded(key, kept.bound(), stored, name);
            totals.computeIfAbsent(key.asset().id(), _ -> new HashMap<>())
                    .merge(key.account(), stored.net(), BigInteger::add);
        });
    }

    private void bounded(AccountKey key, String bound, Sums stored, String name) {
        var wanted = key.account().bound();
        if (!wanted.name().equals(bound)) balances.add(name + " is bounded as " + bound + ", not " + wanted);
        int side = stored.net().signum();
        boolean wrong = switch (wanted) {
            case DEBIT_SIDE -> side < 0;
            case CREDIT_SIDE -> side > 0;
            case NONE -> false;
        };
        if (wrong)
            balances.add(name + " is on its wrong side by " + stored.net().abs() + " minor units");
    }

    private void covered(String asset, Map<Account, BigInteger> totals) {
        var all = sum(totals, EnumSet.allOf(Account.class));
        if (all.signum() != 0) balances.add(asset + " does not sum to zero: " + all + " minor units");
        var money = sum(totals, MONEY).add(sum(totals, MONEY_OWED));
        if (money.signum() < 0)
            balances.add("client money in " + asset + " is short by " + money.abs() + " minor units");
        var held = sum(totals, ASSETS).add(sum(totals, ASSETS_OWED));
        if (held.signum() < 0)
            balances.add("client assets in " + asset + " are short by " + held.abs() + " minor units");
    }

    private static BigInteger sum(Map<Account, BigInteger> totals, Set<Account> which) {
        return which.stream()
                .map(a -> totals.getOrDefault(a, BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// What is booked as ours on the chain of an asset, final or on its way: minor units.
    BigInteger onChain(String asset) {
        var ours =
                EnumSet.of(Account.CLIENT_WALLET, Account.HOUSE_WALLET, Account.QUARANTINE_WALLET, Account.IN_TRANSIT);
        return accounts.values().stream()
                .filter(kept -> kept.key()
                        .filter(k ->
                                ours.contains(k.account()) && k.asset().id().equals(asset))
                        .isPresent())
                .flatMap(kept -> kept.debits().map(d -> d.subtract(kept.credits())).stream())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
