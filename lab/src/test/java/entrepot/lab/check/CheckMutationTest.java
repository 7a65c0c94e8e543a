package entrepot.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.check.Check;
import entrepot.check.Place;
import entrepot.check.Report;
import entrepot.commit.Json;
import entrepot.lab.anvil.AnvilRpc;
import entrepot.lab.demo.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A payment that was really made, with its books, register, signer and chain: `check` finds nothing
/// while nothing is wrong, and finds and names each damage done past the platform.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckMutationTest {

    private static @TempDir Path folder;
    private Stage stage;
    private Path data;
    private Place place;
    private JdbcClient sql;

    @BeforeAll
    void start() throws IOException {
        data = folder.resolve("stage");
        stage = Stage.open(data);
        stage.registered(List.of(stage.contract()));
        stage.advance();
        place = Json.read(Files.readString(data.resolve("place.json")), Place.class);
        assertAgreed("while the node runs");
        stage.settle();
        stage.endNode();
        sql = JdbcClient.create(stage.database());
        assertAgreed("when it has ended");
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    private void assertAgreed(String when) {
        var report = Check.of(place);
        assertThat(report.isAgreed())
                .as(when + "\n" + String.join("\n", report.lines()))
                .isTrue();
        assertThat(report.findings()).extracting(f -> f.part() + " " + f.name()).hasSize(9);
        assertThat(report.lines()).noneMatch(line -> line.contains(" 0 postings") || line.contains(" 0 signatures"));
        System.out.println("CheckMutationTest, " + when + ":\n" + String.join("\n", report.lines()));
    }

    /// @param words that one difference must have, all of them, between bars
    private static void assertFound(Report report, String words) {
        assertThat(report.isAgreed()).isFalse();
        assertThat(report.lines())
                .as(String.join("\n", report.lines()))
                .anyMatch(line -> Arrays.stream(words.split("\\|")).allMatch(line::contains));
    }

    private static final String TABLES = """
            ledger.posting, ledger.entry, ledger.account, ledger.balance, register.leaf, register.node,
            register.checkpoint, custody.nonce, custody.signed, custody.spent, chain.sighting, chain.block,
            chain.cursor, settlement.payment
            """;

    /// Does something that no trigger or key would allow, looks, and puts every row back.
    private Report damaged(String statement) {
        sql.sql("create schema keep").update();
        for (var table : TABLES.strip().split(",\\s*"))
            sql.sql("create table keep." + table.replace('.', '_') + " as table " + table)
                    .update();
        past(statement);
        try {
            return Check.of(place);
        } finally {
            for (var table : TABLES.strip().split(",\\s*"))
                past("delete from " + table + "; insert into " + table + " select * from keep."
                        + table.replace('.', '_'));
            sql.sql("drop schema keep cascade").update();
        }
    }

    private void past(String statement) {
        sql.sql("set session_replication_role = replica; " + statement + "; set session_replication_role = origin")
                .update();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            amount changed; update ledger.entry set debit = debit + 1 where (posting, line) = (2, 1) and debit > 0;\
             posting 2 |is out by 1 minor units
            posting removed; with p as (delete from ledger.posting where number = 3) delete from ledger.entry where\
             posting = 3; posting 3 is missing
            posting removed, for the register; with p as (delete from ledger.posting where number = 3) delete from\
             ledger.entry where posting = 3; bound a posting that is not there
            last posting removed; with p as (delete from ledger.posting where number = (select max(number) from\
             ledger.posting)) delete from ledger.entry where posting = (select max(number) from ledger.posting);\
             bound a posting that is not there
            lines removed; delete from ledger.entry where posting = 4; posting 4 |has no lines
            balance changed; update ledger.balance set credits = credits + 5 where account = 1;\
             |(account 1)|holds debits
            bound changed; update ledger.balance set bound = 'NONE' where account = (select number from ledger.account\
             where code = '1010' limit 1); is bounded as NONE
            amount and balances changed alike; with e as (update ledger.entry set debit = case when debit > 0 then\
             debit + 1 else 0 end, credit = case when credit > 0 then credit + 1 else 0 end where posting = 1) update\
             ledger.balance b set debits = b.debits + (select count(*) from ledger.entry x where x.posting = 1 and\
             x.account = b.account and debit > 0), credits = b.credits + (select count(*) from ledger.entry x where\
             x.posting = 1 and x.account = b.account and credit > 0); posting 1 |is not what leaf
            account of another asset; update ledger.account set asset = 'iso4217:ZZZ' where number = 1; is of no chart
            leaf changed; update register.leaf set text = replace(text, '"v":1', '"v":2') where index = 5;\
             leaf 5 does not fit the link after it
            leaf changed, for the tree; update register.leaf set text = replace(text, '"v":1', '"v":2') where\
             index = 5;\
             leaf 5 is not the one that was sealed
            leaves swapped; update register.leaf l set text = o.text, kind = o.kind, subject = o.subject from\
             register.leaf o where l.index in (6, 7) and o.index = 13 - l.index; leaf 6 speaks of another place
            leaf removed; delete from register.leaf where index = 8; leaf 8 is missing
            newest leaf removed; delete from register.leaf where index = (select max(index) from register.leaf);\
             a checkpoint was signed over
            kind changed; update register.leaf set kind = 'payment.refunded' where index = 9; leaf 9 is filed as
            tree changed; update register.node set hash = sha256('x') where level = 0 and number = 9;\
             leaf 10 is not the one that was sealed
            root changed; update register.checkpoint set root = sha256('x') where size = (select min(size) from\
             register.checkpoint); was signed over root
            note changed; update register.checkpoint set note = replace(note, E'\\n\\n', E'\\nmore\\n\\n') where size =\
             (select min(size) from register.checkpoint); is not signed by the log's key
            payment's state changed; update settlement.payment set state = 'REFUSED' where version = 2;\
             settlement.payment |v2 is not what leaf
            payment's version removed; delete from settlement.payment where version = 3; bound a state that is not there
            payment's version moved; update settlement.payment set register_index = 1 where version = 3;\
             is not bound by leaf 1
            signed bytes changed; update custody.signed set raw = overlay(raw placing 'f' from 40 for 1) where attempt\
             = 1; the stored bytes of
            signed bytes removed; delete from custody.signed; bound a custody.signed that is not
            nonce removed; delete from custody.nonce; is kept, and its payment has no such nonce
            payment forgotten; with s as (delete from custody.spent), b as (delete from custody.signed) delete from\
             custody.nonce;\
             the signer signed nonce |the database gives it to nobody
            nonce skipped; update custody.nonce set nonce = nonce + 1; is not what leaf
            settled by another; update custody.spent set tx_hash = '0xab'; which was not kept for it
            receipt changed; update chain.sighting set body = jsonb_set(body, '{gasUsed}', '1') where kind = 'receipt';\
             is booked final as|the node says
            receipt not final; update chain.sighting set final_index = null where kind = 'receipt';\
             no final receipt of it is booked
            block of another fork; update chain.block set hash = '0xbad', parent = '0xworse' where height = (select\
             final_height from chain.cursor); does not follow
            final height of another time; update chain.cursor set final_height = final_height / 2; minor units of
            """)
    void findsDamageInTheDatabase(String what, String statement, String words) {
        assertFound(damaged(statement), words);
    }

    @Test
    void findsEachFlippedBitOfTheMemory() throws IOException {
        var memory = Path.of(place.memory());
        var whole = Files.readAllBytes(memory);
        for (int at : new int[] {0, 63, 64, 70, 200, 700, 1022, 1023}) {
            var flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(memory, flipped);
            assertFound(Check.of(place), "record 0 of the memory");
        }
        Files.write(memory, whole);
    }

    @Test
    void findsTruncatedMemory() throws IOException {
        var memory = Path.of(place.memory());
        var whole = Files.readAllBytes(memory);
        for (int bytes : new int[] {0, whole.length - 1_024, whole.length - 1}) {
            Files.write(memory, Arrays.copyOf(whole, bytes));
            assertFound(Check.of(place), "the signer does not remember");
        }
        Files.write(memory, whole);
    }

    @Test
    void takesTornTailForWhatItIs() throws IOException {
        var memory = Path.of(place.memory());
        var whole = Files.readAllBytes(memory);
        Files.write(memory, Arrays.copyOf(whole, whole.length + 300));

        var report = Check.of(place);

        Files.write(memory, whole);
        assertThat(report.isAgreed()).isTrue();
        assertThat(report.lines()).anyMatch(line -> line.contains("300 bytes of a write that was never answered"));
    }

    @Test
    void findsForeignSpending() throws IOException {
        try (var chain = new AnvilRpc(place.chain().nodes().getFirst())) {
            var before = chain.call("evm_snapshot").asString();
            var wallet = sql.sql("select address from custody.wallet where name = 'client'")
                    .query(String.class)
                    .single();
            chain.call("anvil_impersonateAccount", wallet);
            chain.call("eth_sendTransaction", Map.of("from", wallet, "to", wallet, "value", "0x0"));
            chain.call("evm_mine");

            assertFound(Check.of(place), "somebody else signs with this key");

            chain.call("evm_revert", before);
        }
    }

    @Test
    void saysWhatWasNotChecked() {
        var nowhere = java.net.URI.create("http://127.0.0.1:9");
        var chain = place.chain();
        var away = new Place.Network(
                chain.id(), chain.genesis(), List.of(nowhere), chain.coin(), chain.tokens(), chain.timeoutMillis());
        var report = Check.of(new Place(place.database(), away, "/nowhere", "", place.currencies()));

        assertThat(report.isAgreed()).isFalse();
        assertThat(report.differences()).isZero();
        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("chain") && line.contains("NOT CHECKED"))
                .anyMatch(line -> line.startsWith("signer    memory") && line.contains("NOT CHECKED"))
                .anyMatch(line -> line.contains("signatures not looked at"));
    }

    /// What a node has not seen yet is no evidence.
    @Test
    void saysThatANodeIsBehind() {
        var report = damaged("update chain.cursor set final_height = final_height + 1000");

        assertThat(report.isAgreed()).isFalse();
        assertThat(report.differences()).isZero();
        assertThat(report.lines()).anyMatch(line -> line.contains("NOT CHECKED") && line.contains("is behind"));
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        var gone = new Place.Database("jdbc:postgresql://127.0.0.1:9/postgres", "postgres", "");
        var report = Check.of(new Place(gone, place.chain(), place.memory(), place.log(), place.currencies()));

        assertThat(report.isAgreed()).isFalse();
        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("signer    memory") && line.contains(" ok "))
                .anyMatch(line -> line.startsWith("database") && line.contains("NOT CHECKED"));
    }

    @Test
    void findsAnotherChain() {
        var chain = place.chain();
        var other = new Place.Network(
                chain.id(), "0x" + "1".repeat(64), chain.nodes(), chain.coin(), chain.tokens(), chain.timeoutMillis());
        var report = Check.of(new Place(place.database(), other, place.memory(), place.log(), place.currencies()));

        assertFound(report, "genesis");
    }
}
