package entrepot.chain;

import static entrepot.chain.FakeChain.HOUSE;

import entrepot.chain.FakeChain.Tx;
import entrepot.commit.GroupCommitter;
import entrepot.commit.PartWriter;
import entrepot.commit.outbox.IntentWriter;
import entrepot.money.AccountId;
import entrepot.node.TestDatabase;
import entrepot.register.RegisterJournal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A walk with the real committer on a real database, over a chain that the test moves.
@Tag("integration")
abstract class ObserverWorld {

    static final Tx PAYMENT = Tx.pay("payment", 500);
    static final FinalityPolicy TWO_DEEP = new FinalityPolicy(2, true);

    final FakeChain chain = new FakeChain();
    final Set<String> watched = new HashSet<>();
    final List<ChainStep> steps = new ArrayList<>();
    DataSource database;
    JdbcClient sql;
    ChainRecord record;
    GroupCommitter committer;
    Observer observer;

    final Watch watch = new Watch() {
        @Override
        public Set<String> transactions() {
            return Set.copyOf(watched);
        }

        @Override
        public Set<AccountId> addresses() {
            return Set.of(HOUSE);
        }
    };

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        record = new ChainRecord(sql);
        var writers = new ArrayList<PartWriter<?>>(ChainParts.writers());
        writers.add(new IntentWriter());
        committer = new GroupCommitter(database, InstantSource.system(), new RegisterJournal(), writers, 16);
        observer = observer(TWO_DEEP, steps::add);
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    Observer observer(FinalityPolicy policy, Consumer<ChainStep> told) {
        ChainListener listener = step -> {
            told.accept(step);
            return List.of();
        };
        return new Observer(new Observation(chain, policy, 0, watch, List.of(listener)), record, committer);
    }

    Observer.Turn settle() {
        return settle(observer);
    }

    static Observer.Turn settle(Observer observer) {
        for (int i = 0; i < 5_000; i++) {
            var turn = observer.turn();
            if (!(turn instanceof Observer.Turn.Moved)) return turn;
        }
        throw new AssertionError("the walk does not come to rest");
    }

    List<ChainStep> told() {
        var told = List.copyOf(steps);
        steps.clear();
        return told;
    }

    static String tx(ChainStep step) {
        return switch (step) {
            case ChainStep.Extended e -> "extended " + e.block().height() + " " + names(e.transfers(), e.receipts());
            case ChainStep.RolledBack r ->
                "rolled back to " + r.ancestor().height() + " " + names(r.transfers(), r.receipts())
                        + (r.belowFinal() ? " below final" : "");
            case ChainStep.Finalized f -> "final " + f.height() + " " + names(f.transfers(), f.receipts());
        };
    }

    static String names(List<TokenTransfer> transfers, List<Receipt> receipts) {
        return transfers.size() + "t" + receipts.size() + "r";
    }

    List<String> lines() {
        return told().stream().map(ObserverTest::tx).toList();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
