package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.Bank;
import entrepot.bank.Bank.Incoming;
import entrepot.bank.Bank.Receipt;
import entrepot.bank.BankUnavailable;
import entrepot.bank.MessageType;
import entrepot.bank.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBankTest {

    private static final Instant NOW = Instant.parse("2026-02-12T08:00:00Z");

    @TempDir
    Path folder;

    private FolderBank bank;

    @BeforeEach
    void open() throws IOException {
        bank = FolderBank.open(folder, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() throws IOException {
        bank.close();
    }

    private void restart() throws IOException {
        bank.close();
        open();
    }

    private static Bank.Outgoing message(String id, String body) {
        return new Bank.Outgoing(new Reference(id), MessageType.PAYMENT_ORDER, body);
    }

    private void arrives(String name, String xml) throws IOException {
        Files.writeString(folder.resolve("in").resolve(name), xml);
    }

    @Test
    void writesMessageWhole() throws IOException {
        assertThat(bank.send(message("ORD1", "<a/>"))).isEqualTo(new Receipt.Taken(NOW, false));
        assertThat(folder.resolve("out/ORD1.xml")).hasContent("<a/>");
        try (var out = Files.list(folder.resolve("out"))) {
            assertThat(out).hasSize(1);
        }
    }

    @Test
    void takesSameMessageAgain() throws IOException {
        bank.send(message("ORD1", "<a><CreDtTm>1</CreDtTm></a>"));
        restart();
        var again = bank.send(message("ORD1", "<a><CreDtTm>2</CreDtTm></a>"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Receipt.Taken.class, t -> assertThat(t.again()).isTrue());
        assertThat(folder.resolve("out/ORD1.xml")).hasContent("<a><CreDtTm>1</CreDtTm></a>");
    }

    @Test
    void sendsOnceWhatBankTookAway() throws IOException {
        bank.send(message("ORD1", "<a/>"));
        Files.delete(folder.resolve("out/ORD1.xml"));
        restart();
        bank.send(message("ORD1", "<a/>"));
        assertThat(folder.resolve("out/ORD1.xml")).doesNotExist();
    }

    @Test
    void refusesOtherMessageUnderSameId() throws IOException {
        bank.send(message("ORD1", "<a/>"));
        restart();
        assertThat(bank.send(message("ORD1", "<b/>")))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class, r -> assertThat(r.reason()).isEqualTo(Bank.Reason.ID_USED_FOR_ANOTHER));
        assertThat(folder.resolve("out/ORD1.xml")).hasContent("<a/>");
    }

    @Test
    void keepsStrangeIdsInFolder() {
        bank.send(message("A/.. B?", "<a/>"));
        assertThat(folder.resolve("out/A%2F%2E%2E%20B%3F.xml")).exists();
    }

    @Test
    void numbersInOrderOfNames() throws IOException {
        arrives("b.xml", "<b/>");
        arrives("a.xml", "<a/>");
        arrives("c.xml.part", "<half");
        arrives(".d.xml", "<hidden");
        assertThat(bank.collect(0, 100)).containsExactly(new Incoming(1, NOW, "<a/>"), new Incoming(2, NOW, "<b/>"));
        assertThat(bank.collect(1, 100)).extracting(Incoming::xml).containsExactly("<b/>");
        assertThat(bank.collect(0, 1)).extracting(Incoming::xml).containsExactly("<a/>");
    }

    @Test
    void keepsNumbersOverRestart() throws IOException {
        arrives("m.xml", "<m/>");
        bank.collect(0, 100);
        restart();
        arrives("a.xml", "<a/>");
        assertThat(bank.collect(0, 100)).extracting(Incoming::xml).containsExactly("<m/>", "<a/>");
        restart();
        assertThat(bank.collect(1, 100)).containsExactly(new Incoming(2, NOW, "<a/>"));
        assertThat(folder.resolve("in/m.xml")).exists();
    }

    @Test
    void readsWhatWasTidiedAway() throws IOException {
        arrives("m.xml", "<m/>");
        bank.collect(0, 100);
        Files.delete(folder.resolve("in/m.xml"));
        restart();
        assertThat(bank.collect(0, 100)).extracting(Incoming::xml).containsExactly("<m/>");
    }

    @Test
    void takesChangedFileAsAnother() throws IOException {
        arrives("m.xml", "<m/>");
        bank.collect(0, 100);
        arrives("m.xml", "<other/>");
        assertThat(bank.collect(0, 100)).extracting(Incoming::xml).containsExactly("<m/>", "<other/>");
        restart();
        assertThat(bank.collect(0, 100)).hasSize(2);
    }

    @Test
    void forgetsTornLine() throws IOException {
        arrives("a.xml", "<a/>");
        bank.collect(0, 100);
        Files.writeString(folder.resolve("numbers"), "2 2026-02-12T08:", StandardOpenOption.APPEND);
        arrives("b.xml", "<b/>");
        restart();
        assertThat(bank.collect(0, 100)).extracting(Incoming::number).containsExactly(1L, 2L);
        restart();
        assertThat(bank.collect(0, 100)).extracting(Incoming::xml).containsExactly("<a/>", "<b/>");
    }

    @Test
    void refusesAnotherBanksFolder() {
        assertThatThrownBy(() -> bank.collect(7, 100))
                .isInstanceOf(BankUnavailable.class)
                .hasMessageContaining("only 0 are numbered");
    }

    @Test
    void refusesDamagedNumbers() throws IOException {
        Files.writeString(folder.resolve("numbers"), "2 nonsense\n");
        bank.close();
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("damaged");
        Files.writeString(folder.resolve("numbers"), "");
        open();
    }

    @Test
    void isAwayWithoutFolder() throws IOException {
        Files.delete(folder.resolve("in"));
        assertThatThrownBy(() -> bank.collect(0, 100)).isInstanceOf(BankUnavailable.class);
        assertThat(List.of(folder.toFile().list())).contains("numbers");
    }

    @Test
    void tellsLargeFileWithoutReadingIt() throws IOException {
        arrives("large.xml", "x".repeat((1 << 20) + 1));
        assertThat(bank.collect(0, 100)).extracting(Incoming::xml).containsExactly("<too-large/>");
    }
}
