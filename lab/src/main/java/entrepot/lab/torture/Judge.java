package entrepot.lab.torture;

import entrepot.commit.Committed;
import entrepot.lab.demo.Cast;
import entrepot.ledger.Account;
import entrepot.node.Node;
import entrepot.register.Register;
import entrepot.settlement.PaymentState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what the platform wrote against what the worlds did: after every commit, and at the end. It
/// reads the tables themselves and adds up for itself.
final class Judge {

    private static final Set<Account> CLIENT_MONEY = EnumSet.of(Account.CLIENT_MONEY_BANK);
    private static final Set<Account> MONEY_OWED =
            EnumSet.of(Account.CLIENT_CASH, Account.CLIENT_CASH_RESERVED, Account.SUSPENSE, Account.BLOCKED);
    private static final Set<Account> CLIENT_ASSETS =
            EnumSet.of(Account.CLIENT_WALLET, Account.IN_TRANSIT, Account.QUARANTINE_WALLET, Account.CHAIN_CLAIM);
    private static final Set<Account> ASSETS_OWED = EnumSet.of(Account.CLIENT_ASSET, Account.SUSPENSE, Account.BLOCKED);
    private static final Set<Account> ON_CHAIN =
            EnumSet.of(Account.CLIENT_WALLET, Account.HOUSE_WALLET, Account.QUARANTINE_WALLET, Account.IN_TRANSIT);
    private static final Set<PaymentState> PAID =
            EnumSet.of(PaymentState.FINAL, PaymentState.MATCHED, PaymentState.CLOSED);
    private static final Set<PaymentState> AT_REST = EnumSet.of(
            PaymentState.MATCHED,
            PaymentState.CLOSED,
            PaymentState.HELD,
            PaymentState.REFUSED,
            PaymentState.EXPIRED,
            PaymentState.CANCELLED,
            PaymentState.FAILED,
            PaymentState.RETURNED);

    private final Ground ground;
    private final List<String> violations = new ArrayList<>();
    private long acknowledged;
    private boolean restored;

    Judge(Ground ground) {
        this.ground = ground;
    }

    boolean holds() {
        return violations.isEmpty();
    }

    List<String> violations() {
        return violations;
    }

    void accuse(String what) {
        violations.add(what);
    }

    /// Somebody was told that his change is durable.
    void acknowledged(Committed committed) {
        if (committed instanceof Committed.Done done) acknowledged = Math.max(acknowledged, done.index());
    }

    /// The database was taken back on purpose: what was acknowledged since is lost, and nobody lies.
    void forgets(int commits) {
        if (commits == 0) return;
        restored = true;
        acknowledged = 0;
    }

    boolean isRestored() {
        return restored;
    }

    /// After every durable commit.
    void afterCommit() {
        var books = Sums.of(ground.database);
        books.unbalanced().forEach(this::accuse);
        for (var asset : books.assets()) {
            boolean isMoney = asset.equals(ground.genesis.assets.home().id());
            if (isMoney
                    && books.of(CLIENT_MONEY, asset)
                                    .add(books.of(MONEY_OWED, asset))
                                    .signum()
                            < 0) accuse("client money is short in " + asset);
            if (!isMoney
                    && books.of(CLIENT_ASSETS, asset)
                                    .add(books.of(ASSETS_OWED, asset))
                                    .signum()
                            < 0) accuse("client assets are short in " + asset);
        }
        books.overdrawn().forEach(account -> accuse("overdrawn: " + account));
        paidOnce();
        frozenStays();
        if (!restored) walletEqualsLedger(books);
        if (ground.database.size("register.leaf") < acknowledged)
            accuse("leaf " + acknowledged + " was acknowledged and is not there");
    }

    /// Nobody is ever paid twice for the same thing, whatever the platform believes.
    private void paidOnce() {
        for (var paper : ground.genesis.papers) {
            var paid = ground.chain.paid(ground.genesis.client, paper.account());
            if (paid.size() > 1) accuse("paid " + paid.size() + " times to " + paper.account() + ": " + paid);
        }
    }

    /// No transfer of what the authority froze has its signature kept between the freeze and its end.
    private void frozenStays() {
        var marks = ground.database.rows("supervision.freeze");
        for (var freeze : marks) {
            if (!"FREEZE".equals(freeze.get("effect"))) continue;
            var release = marks.stream()
                    .filter(mark -> "RELEASE".equals(mark.get("effect"))
                            && Objects.equals(mark.get("instruction"), freeze.get("instruction")))
                    .findFirst();
            long from = place(freeze);
            long to = release.map(Judge::place).orElse(Long.MAX_VALUE);
            for (var signed : ground.database.rows("custody.signed"))
                if (place(signed) > from && place(signed) < to && isOf(freeze, signed))
                    accuse(signed.get("payment") + " was signed while " + freeze.get("scope") + " was frozen");
        }
    }

    private static long place(Map<String, @Nullable Object> row) {
        return ((Number) Objects.requireNonNull(row.get("register_index"))).longValue();
    }

    /// Everybody pays for the participant that is frozen; what takes a nonce back pays nobody.
    private static boolean isOf(Map<String, @Nullable Object> freeze, Map<String, @Nullable Object> signed) {
        var scope = String.valueOf(freeze.get("scope"));
        if (scope.contains("Platform")) return true;
        if (!"PAYMENT".equals(signed.get("purpose"))) return false;
        var reference = String.valueOf(signed.get("payment"));
        return scope.contains("Participant") || scope.contains(reference.substring(reference.indexOf('_')));
    }

    /// What is booked as ours on the chain is what the chain has at the height that is booked final.
    private void walletEqualsLedger(Sums books) {
        var cursor = ground.database.rows("chain.cursor");
        if (cursor.isEmpty()) return;
        long height = ((Number) Objects.requireNonNull(cursor.getFirst().get("final_height"))).longValue();
        if (height < 0) return;
        for (boolean coin : new boolean[] {false, true}) {
            var held = ground.held(coin, height);
            var booked = books.of(ON_CHAIN, held.asset().id());
            if (!booked.equals(held.units()))
                accuse("at final height " + height + " the chain has " + held + ", the ledger " + booked
                        + " minor units");
        }
    }

    /// Nonces that were given and that nothing on the chain has used: everything after them waits.
    private List<String> holes() {
        var spent = ground.database.rows("custody.spent").stream()
                .map(row -> row.get("nonce"))
                .toList();
        return ground.database.rows("custody.nonce").stream()
                .filter(row -> !spent.contains(row.get("nonce")))
                .map(row -> "nonce " + row.get("nonce") + " of " + row.get("payment"))
                .toList();
    }

    /// Whether nothing is left to be done but what waits for people or for another day.
    boolean isQuiet(List<Client> clients, Node node) {
        return holes().isEmpty()
                && clients.stream().allMatch(client -> client.isAwake() && client.isDone() && isAtRest(client, node))
                && overdue(false).isEmpty();
    }

    private static boolean isAtRest(Client client, Node node) {
        return client.payment()
                .flatMap(node.desks().payments()::find)
                .filter(p -> AT_REST.contains(p.body().state()))
                .isPresent();
    }

    void atTheEnd(List<Client> clients, Node node, Mischief mischief) {
        afterCommit();
        ground.bank.judge().faults().forEach(this::accuse);
        if (!(node.register().verify() instanceof Register.Verdict.Intact))
            accuse("the register is broken: " + node.register().verify());
        if (restored) return;
        for (var client : clients) end(client, node, mischief);
        holes().forEach(hole -> accuse("used by nothing: " + hole));
        overdue(true).forEach(intent -> accuse("waits for ever: " + intent));
        bankEqualsLedger();
    }

    private void end(Client client, Node node, Mischief mischief) {
        var read = client.payment().flatMap(node.desks().payments()::find);
        if (read.isEmpty()) {
            accuse("no payment came of an order to " + client.payee());
            return;
        }
        var payment = read.get().body();
        var paid = ground.chain.paid(ground.genesis.client, client.payee()).size();
        if (PAID.contains(payment.state()) != (paid == 1))
            accuse(payment.id() + " is " + payment.state() + " and its payee was paid " + paid + " times");
        boolean waitsForMoney = mischief.met(Kind.BANK_REFERENCE_WRONG) && payment.state() == PaymentState.QUOTED;
        if (!AT_REST.contains(payment.state()) && !waitsForMoney)
            accuse(payment.id() + " is stuck: " + payment.state() + ", last "
                    + payment.marks().getLast().note());
    }

    private void bankEqualsLedger() {
        var books = Sums.of(ground.database);
        var home = ground.genesis.assets.home().id();
        compare(
                books.of(EnumSet.of(Account.CLIENT_MONEY_BANK), home),
                Cast.clientMoney().number());
        compare(books.of(EnumSet.of(Account.OWN_BANK), home), Cast.own().number());
    }

    private void compare(BigInteger booked, String account) {
        var held = ground.bank.balance(account).units();
        if (!booked.equals(held)) accuse("account " + account + " has " + held + " at the bank, booked is " + booked);
    }

    /// Intents that should have been carried out by now.
    private List<String> overdue(boolean words) {
        var now = Timestamp.from(ground.clock.machine().instant());
        return ground.database.rows("commit.outbox").stream()
                .filter(row -> row.get("done_index") == null
                        && ((Timestamp) Objects.requireNonNull(row.get("due"))).before(now))
                .map(row -> words ? row.get("name") + " of " + row.get("subject") + ": " + row.get("last_error") : "")
                .toList();
    }

    /// The ledger's entries added up, account by account.
    private record Sums(Map<String, BigInteger> byAccount, Map<String, BigInteger> byAsset, List<String> unbalanced) {

        static Sums of(entrepot.lab.torture.store.Database database) {
            var accounts = new HashMap<Object, Map<String, @Nullable Object>>();
            for (var row : database.rows("ledger.account"))
                accounts.put(Objects.requireNonNull(row.get("number")), row);
            var byAccount = new HashMap<String, BigInteger>();
            var byAsset = new HashMap<String, BigInteger>();
            var byPosting = new HashMap<String, BigInteger>();
            for (var entry : database.rows("ledger.entry")) {
                var account = Objects.requireNonNull(accounts.get(Objects.requireNonNull(entry.get("account"))));
                var net = units(entry, "debit").subtract(units(entry, "credit"));
                byAccount.merge(
                        account.get("code") + " " + account.get("asset") + " " + account.get("sub") + " "
                                + account.get("purpose"),
                        net,
                        BigInteger::add);
                byAsset.merge(String.valueOf(account.get("asset")), net, BigInteger::add);
                byPosting.merge(entry.get("posting") + " in " + account.get("asset"), net, BigInteger::add);
            }
            var unbalanced = new ArrayList<String>();
            for (var sums : List.of(byAsset, byPosting))
                sums.forEach((of, sum) -> {
                    if (sum.signum() != 0) unbalanced.add("out of balance by " + sum + ": " + of);
                });
            return new Sums(byAccount, byAsset, unbalanced);
        }

        Set<String> assets() {
            return byAsset.keySet();
        }

        /// Debits less credits of these accounts in one asset.
        BigInteger of(Set<Account> accounts, String asset) {
            var sum = BigInteger.ZERO;
            for (var entry : byAccount.entrySet())
                for (var account : accounts)
                    if (entry.getKey().startsWith(account.code() + " " + asset + " ")) sum = sum.add(entry.getValue());
            return sum;
        }

        List<String> overdrawn() {
            return byAccount.entrySet().stream()
                    .filter(e -> switch (Account.ofCode(
                                    e.getKey().substring(0, e.getKey().indexOf(' ')))
                            .bound()) {
                        case DEBIT_SIDE -> e.getValue().signum() < 0;
                        case CREDIT_SIDE -> e.getValue().signum() > 0;
                        case NONE -> false;
                    })
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private static BigInteger units(Map<String, @Nullable Object> row, String column) {
            return ((BigDecimal) Objects.requireNonNull(row.get(column))).toBigIntegerExact();
        }
    }
}
