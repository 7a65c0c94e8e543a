package entrepot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.node.TestDatabase;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many spend from one account at once; the books in memory, the balances at rest and the entries
/// added up tell the same in the end.
@Tag("integration")
class HotAccountTest {

    private static final int THREADS = 64;
    private static final int EACH = 60;
    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS));
    private static final AccountKey BANK = AccountKey.of(Account.CLIENT_MONEY_BANK, XTS);
    private static final AccountKey HOT = AccountKey.of(Account.CLIENT_CASH, "Nordfeld", XTS);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final PostingWriter books = new PostingWriter(ASSETS);
    private final LongAdder done = new LongAdder();
    private final LongAdder refused = new LongAdder();

    private GroupCommitter committer(PostingWriter writer) {
        return new GroupCommitter(database, InstantSource.system(), new RegisterJournal(), List.of(writer), THREADS);
    }

    private static Change move(String name, AccountKey debit, AccountKey credit, long units) {
        var posting = Posting.of(name, name, "test")
                .move(debit, credit, Amount.of(units, XTS))
                .build();
        return Change.of(new Fact("test", name, "tester", Map.of()), posting);
    }

    private void spend(GroupCommitter committer, int thread) {
        var random = new SplittableRandom(thread);
        for (int i = 0; i < EACH; i++) {
            var other = AccountKey.of(Account.CLIENT_CASH, "client " + random.nextInt(20), XTS);
            var name = thread + "/" + i;
            var change = random.nextInt(3) == 0
                    ? move(name, other, HOT, 1 + random.nextInt(30))
                    : move(name, HOT, other, 1 + random.nextInt(30));
            switch (committer.commit(change)) {
                case Committed.Done _ -> done.increment();
                case Committed.Refused _ -> refused.increment();
                case Committed.Replayed replayed -> throw new IllegalStateException("has no key: " + replayed);
            }
        }
    }

    @Test
    void neverOverdrawsHotAccount() {
        try (var committer = committer(books)) {
            committer.commit(move("opening", BANK, HOT, 5_000)).orThrow();
            try (var threads = Executors.newFixedThreadPool(THREADS)) {
                for (int t = 0; t < THREADS; t++) {
                    int thread = t;
                    threads.execute(() -> spend(committer, thread));
                }
            }
        }
        var ledger = new Ledger(sql, ASSETS);
        assertThat(done.sum() + refused.sum()).isEqualTo(THREADS * EACH);
        assertThat(refused.sum()).as("refused for want of funds").isPositive();
        assertThat(sql.sql("select count(*) from ledger.posting")
                        .query(Long.class)
                        .single())
                .isEqualTo(done.sum() + 1);
        assertThat(ledger.verify()).isEmpty();
        assertThat(ledger.balances()).allMatch(Balance::withinBound);
        var remembered = new HashSet<>(books.remembered());
        assertThat(remembered)
                .isEqualTo(new HashSet<>(ledger.balances()))
                .isEqualTo(new HashSet<>(ledger.balancesAsOf(Long.MAX_VALUE)));
        assertThat(new Register(sql).verify()).isInstanceOf(Register.Verdict.Intact.class);
        var again = new PostingWriter(ASSETS);
        try (var committer = committer(again)) {
            committer.commit(move("afterwards", BANK, HOT, 1)).orThrow();
        }
        assertThat(again.remembered()).hasSameSizeAs(remembered);
        assertThat(new HashSet<>(again.remembered())).isEqualTo(new HashSet<>(ledger.balances()));
    }
}
