package entrepot.lab.bench;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.PartWriter;
import entrepot.commit.StateWriter;
import entrepot.commit.outbox.IntentDoneWriter;
import entrepot.commit.outbox.IntentWriter;
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Balance;
import entrepot.ledger.Posting;
import entrepot.ledger.PostingWriter;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.node.Node;
import entrepot.register.RegisterJournal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// The product's own committer with its own writers. Each transfer is one change: a posting of two
/// lines between clients' cash accounts, which may not go below zero, and its leaf in the register.
final class ProductLedger implements Transfers, AutoCloseable {

    /// The step by which transfers are told from the opening of accounts.
    static final String TRANSFER = "transfer";

    static final Asset.Fiat MONEY = new Asset.Fiat("XTS", 2);
    static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(MONEY));

    private static final AccountKey BANK = AccountKey.of(Account.CLIENT_MONEY_BANK, MONEY);
    private static final long FUNDS = 100_000_000;
    private static final int OPENED_AT_ONCE = 63;
    private static final String ACTOR = "bench";

    private final AccountKey[] accounts;
    private final Ids ids;
    private final PostingWriter books = new PostingWriter(ASSETS);
    private final GroupCommitter committer;

    ProductLedger(DataSource database, int count, InstantSource clock, RandomGenerator random) {
        this(database, count, clock, random, List.of());
    }

    /// @param more writers beside those of the ledger
    ProductLedger(
            DataSource database, int count, InstantSource clock, RandomGenerator random, List<PartWriter<?>> more) {
        accounts = new AccountKey[count];
        for (int i = 0; i < count; i++)
            accounts[i] = AccountKey.of(Account.CLIENT_CASH, String.format(Locale.ROOT, "client %08d", i), MONEY);
        ids = new Ids(clock, random);
        var writers = new ArrayList<PartWriter<?>>(more);
        writers.addAll(List.of(new StateWriter(), books, new IntentWriter(), new IntentDoneWriter()));
        committer = new GroupCommitter(database, clock, new RegisterJournal(), writers, Node.GROUP_MAX);
    }

    Committer committer() {
        return committer;
    }

    /// Gives every account its funds.
    void open() {
        var answers = new ArrayList<CompletableFuture<Committed>>();
        for (int first = 0; first < accounts.length; first += OPENED_AT_ONCE) {
            int end = Math.min(first + OPENED_AT_ONCE, accounts.length);
            var subject = "opening/" + first;
            var posting = Posting.of(subject, subject, "opening").debit(BANK, Amount.of(FUNDS * (end - first), MONEY));
            for (int i = first; i < end; i++) posting.credit(accounts[i], Amount.of(FUNDS, MONEY));
            answers.add(committer.submit(change("account.opened", subject, posting.build())));
        }
        answers.forEach(answer -> answer.join().orThrow());
    }

    @Override
    public boolean move(int from, int to, long units) {
        var subject = Ids.text("trf", ids.next());
        var posting = Posting.of(subject, subject, TRANSFER)
                .move(accounts[from], accounts[to], Amount.of(units, MONEY))
                .build();
        return switch (committer.commit(change("transfer.posted", subject, posting))) {
            case Committed.Done _ -> true;
            case Committed.Refused _ -> false;
            case Committed.Replayed replayed -> throw new IllegalStateException("has no key: " + replayed);
        };
    }

    private static Change change(String kind, String subject, Posting posting) {
        return Change.of(new Fact(kind, subject, ACTOR, Map.of()), posting);
    }

    @Override
    public void close() {
        committer.close();
    }

    /// What memory holds, to be read after [#close].
    Collection<Balance> remembered() {
        return books.remembered();
    }
}
