package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.ChainListener;
import entrepot.chain.ChainNode;
import entrepot.chain.ChainParts;
import entrepot.chain.ChainRecord;
import entrepot.chain.ChainStep;
import entrepot.chain.FinalityPolicy;
import entrepot.chain.Observation;
import entrepot.chain.Observer;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.chain.Watch;
import entrepot.chain.evm.EvmNode;
import entrepot.commit.GroupCommitter;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.node.Migrations;
import entrepot.register.RegisterJournal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A walk with the real committer on a real database, over a chain that the test mines.
abstract class ObservedAnvil {

    final Set<String> watched = new HashSet<>();
    final List<ChainStep> steps = new ArrayList<>();
    private static EmbeddedPostgres server;
    private static int databases;
    GroupCommitter committer;
    ChainRecord record;
    JdbcClient sql;
    Anvil anvil;
    EvmNode node;
    AccountId issuer;
    AccountId house;
    AccountId payee;
    AccountId tether;
    AccountId silent;
    Asset.Token usdt;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database migrated")
                .update();
        Migrations.run(server.getDatabase("postgres", "migrated"));
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    private static DataSource freshDatabase() {
        var name = "test_" + ++databases;
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name + " template migrated")
                .update();
        return server.getDatabase("postgres", name);
    }

    @BeforeEach
    void start(@TempDir Path data) {
        var database = freshDatabase();
        sql = JdbcClient.create(database);
        record = new ChainRecord(sql);
        committer =
                new GroupCommitter(database, InstantSource.system(), new RegisterJournal(), ChainParts.writers(), 16);
        anvil = Anvil.start(Chains.settings(data));
        issuer = anvil.account(0);
        house = anvil.account(1);
        payee = anvil.account(2);
        tether = anvil.deploy(issuer, Chains.contract("TetherLike"), 1_000_000_000_000L);
        silent = anvil.deploy(issuer, Chains.contract("SilentFee"), 1_000_000_000_000L);
        anvil.send(issuer, tether, "transfer(address,uint256)", house, 900_000_000L);
        anvil.mine();
        usdt = Chains.token(tether, "USDT");
        node = Chains.connect(anvil, usdt, Chains.token(silent, "SFEE"));
    }

    @AfterEach
    void stop() {
        committer.close();
        node.close();
        anvil.close();
    }

    Observer observer(int depth) {
        return observer(depth, node);
    }

    Observer observer(int depth, ChainNode asked) {
        ChainListener listener = step -> {
            steps.add(step);
            return List.of();
        };
        var watch = new Watch() {
            @Override
            public Set<String> transactions() {
                return Set.copyOf(watched);
            }

            @Override
            public Set<AccountId> addresses() {
                return Set.of(house);
            }
        };
        var observation = new Observation(asked, new FinalityPolicy(depth, true), 0, watch, List.of(listener));
        return new Observer(observation, record, committer);
    }

    void settle(Observer observer) {
        for (int i = 0; i < 500; i++) {
            var turn = observer.turn();
            if (turn instanceof Observer.Turn.Idle) return;
            assertThat(turn).isInstanceOf(Observer.Turn.Moved.class);
        }
        throw new AssertionError("the walk does not come to rest");
    }

    String pay(long units) {
        var hash = anvil.send(house, tether, "transfer(address,uint256)", payee, units);
        watched.add(hash);
        return hash;
    }

    void mine(int blocks) {
        for (int i = 0; i < blocks; i++) anvil.mine();
    }

    List<String> told() {
        var told = steps.stream().map(ObservedAnvil::line).toList();
        steps.clear();
        return told;
    }

    private static String line(ChainStep step) {
        return switch (step) {
            case ChainStep.Extended e -> "extended " + hashes(e.receipts());
            case ChainStep.RolledBack r -> "rolled back " + hashes(r.receipts());
            case ChainStep.Finalized f -> "final " + hashes(f.receipts());
        };
    }

    private static List<String> hashes(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::txHash).toList();
    }

    List<Amount> deposits() {
        return steps.stream()
                .filter(ChainStep.Finalized.class::isInstance)
                .flatMap(step -> ((ChainStep.Finalized) step).transfers().stream())
                .filter(t -> t.to().equals(house))
                .map(TokenTransfer::amount)
                .toList();
    }
}
