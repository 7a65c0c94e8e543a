package entrepot.lab.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.Bank;
import entrepot.bank.Bank.Incoming;
import entrepot.bank.Bank.Receipt;
import entrepot.bank.BankAccount;
import entrepot.bank.BankMessage;
import entrepot.bank.BankUnavailable;
import entrepot.bank.CashEntry;
import entrepot.bank.CashReport.Notification;
import entrepot.bank.CashReport.Statement;
import entrepot.bank.ControlMessage;
import entrepot.bank.ControlMessage.ContractStatement;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.Iso20022;
import entrepot.bank.MessageType;
import entrepot.bank.PaymentOrder;
import entrepot.bank.PaymentOrder.Purpose;
import entrepot.bank.PaymentStatus;
import entrepot.bank.Reference;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedBankTest {

    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    private static final AssetCatalogue ASSETS = new AssetCatalogue(List.of(XTS, USD));
    private static final Iso20022 ISO = new Iso20022(ASSETS);
    private static final String ARVEN = "98450000BANKARVEN087";
    private static final String OPERATOR = "98450000ENTREPOTOP76";
    private static final BankAccount CLIENT_MONEY = new BankAccount("XA-CM", "Entrepot Operator JSC", OPERATOR, ARVEN);
    private static final BankAccount OWN = new BankAccount("XA-OWN", "Entrepot Operator JSC", OPERATOR, ARVEN);
    private static final BankAccount NORDFELD =
            new BankAccount("XA-NORDFELD", "Nordfeld Agro JSC", "9845000000NORDFELD80", ARVEN);
    private static final BankAccount ALPHA = new BankAccount("XA-ALPHA", "LP Alpha", "9845000000LPALPHA132", ARVEN);
    private static final Reference PAYMENT = new Reference("PAY1");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-02-12T09:00:00Z");
    private SimulatedBank bank;

    @BeforeEach
    void open() {
        bank = new SimulatedBank(folder, world("20000000.00"), ASSETS, () -> now);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void executesTheReferencePayment() {
        bank.clientPays(payment("5803479.09"));
        assertThat(credit(bank.collect(0, 10).getFirst()).endToEnd()).isEqualTo("PAY1");
        send(order(1, Purpose.RELEASE_CLIENT_MONEY, "5803479.09", CLIENT_MONEY, OWN));
        send(order(2, Purpose.PAY_PROVIDER, "5785920.00", OWN, ALPHA));
        assertThat(bank.balance("XA-CM")).isEqualTo(xts("0.00"));
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("17559.09"));
        assertThat(bank.balance("XA-ALPHA")).isEqualTo(xts("5785920.00"));
        var judgement = bank.judge();
        assertThat(judgement.faults()).isEmpty();
        assertThat(judgement.moves()).isEqualTo(3);
        // Credit, status and debit of the release, status of the payment to the provider.
        assertThat(bank.collect(0, 10)).extracting(Incoming::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(bank.collect(2, 10)).extracting(Incoming::number).containsExactly(3L, 4L);
        assertThat(bank.collect(4, 10)).isEmpty();
    }

    @Test
    void executesAnOrderOnce() {
        bank.clientPays(payment("100.00"));
        var order = order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN);
        assertThat(send(order)).isEqualTo(new Receipt.Taken(now, false));
        now = now.plusSeconds(60);
        var again = new PaymentOrder(
                order.intent(), order.purpose(), order.amount(), CLIENT_MONEY, OWN, order.on(), PAYMENT, now);
        assertThat(send(again)).isEqualTo(new Receipt.Taken(now.minusSeconds(60), true));
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("40.00"));
        var other = order(1, Purpose.RELEASE_CLIENT_MONEY, "41.00", CLIENT_MONEY, OWN);
        assertThat(((Receipt.Refused) send(other)).reason()).isEqualTo(Bank.Reason.ID_USED_FOR_ANOTHER);
    }

    @Test
    void survivesRestart() {
        bank.clientPays(payment("100.00"));
        var order = order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN);
        send(order);
        var box = bank.collect(0, 10);
        bank.close();
        open();
        assertThat(bank.collect(0, 10)).isEqualTo(box);
        bank.clientPays(payment("100.00"));
        assertThat(send(order)).isEqualTo(new Receipt.Taken(now, true));
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("40.00"));
        assertThat(bank.judge().moves()).isEqualTo(2);
    }

    @Test
    void cutsOffHalfWrittenLine() throws IOException {
        bank.clientPays(payment("100.00"));
        bank.close();
        Files.writeString(folder.resolve("bank.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
        open();
        send(order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN));
        bank.close();
        open();
        assertThat(bank.balance("XA-CM")).isEqualTo(xts("60.00"));
    }

    @Test
    void refusesAnotherWorldsFolder() {
        bank.close();
        assertThatThrownBy(() -> new SimulatedBank(folder, world("1.00"), ASSETS, () -> now))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "XA-CM,    XA-OWN,   40.01, AM04",
        "XA-CM,    XA-GONE,  1.00,  AC03",
        "XA-GONE,  XA-OWN,   1.00,  AC02",
        "XA-NORDFELD, XA-OWN, 1.00, AG01"
    })
    void rejectsWhatCannotBePaid(String from, String to, String amount, String reason) {
        bank.clientPays(payment("40.00"));
        var debtor =
                from.equals("XA-NORDFELD") ? NORDFELD : new BankAccount(from, CLIENT_MONEY.holder(), OPERATOR, ARVEN);
        var creditor = new BankAccount(to, OWN.holder(), OPERATOR, ARVEN);
        send(order(1, Purpose.RELEASE_CLIENT_MONEY, amount, debtor, creditor));
        var status = (PaymentStatus) message(bank.collect(1, 10).getFirst());
        assertThat(status.status()).isEqualTo(PaymentStatus.Status.RJCT);
        assertThat(status.reason()).isEqualTo(reason);
        assertThat(bank.judge().moves()).isEqualTo(1);
    }

    @Test
    void notifiesTheSameBookingTwice() {
        bank.clientPays(payment("100.00").notifiedTwice());
        var box = bank.collect(0, 10);
        assertThat(box).hasSize(2);
        assertThat(credit(box.get(0))).isEqualTo(credit(box.get(1)));
        assertThat(message(box.get(0)).id()).isNotEqualTo(message(box.get(1)).id());
        assertThat(bank.balance("XA-CM")).isEqualTo(xts("100.00"));
    }

    /// Scenario 26.
    @Test
    void paysShortAndUnderWrongReference() {
        bank.clientPays(payment("100.00").shortBy(xts("0.01")).under(new Reference("WHO")));
        var credit = credit(bank.collect(0, 10).getFirst());
        assertThat(credit.amount()).isEqualTo(xts("99.99"));
        assertThat(credit.endToEnd()).isEqualTo("WHO");
    }

    @Test
    void putsLateNoticesBehindOthers() {
        bank.clientPays(payment("100.00").lateBy(Duration.ofHours(1)));
        assertThat(bank.collect(0, 10)).isEmpty();
        send(order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN));
        assertThat(bank.collect(0, 10)).hasSize(2);
        now = now.plus(Duration.ofHours(1));
        var late = bank.collect(2, 10);
        assertThat(late).extracting(Incoming::number).containsExactly(3L);
        assertThat(credit(late.getFirst()).endToEnd()).isEqualTo("PAY1");
    }

    @Test
    void canBeAwayOrLoseItsAnswer() {
        bank.clientPays(payment("100.00"));
        var order = order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN);
        bank.failNext(1);
        assertThatThrownBy(() -> send(order)).isInstanceOf(BankUnavailable.class);
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("0.00"));
        bank.loseAnswers(1);
        assertThatThrownBy(() -> send(order)).isInstanceOf(BankUnavailable.class);
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("40.00"));
        assertThat(send(order)).isEqualTo(new Receipt.Taken(now, true));
        assertThat(bank.balance("XA-OWN")).isEqualTo(xts("40.00"));
    }

    @Test
    void registersAndClosesContracts() {
        assertThat(send(registration("REQ1"))).isEqualTo(new Receipt.Taken(now, false));
        assertThat(bank.collect(0, 10)).isEmpty();
        now = Instant.parse("2026-02-13T09:00:00Z");
        var first = (RegistrationConfirmation) message(bank.collect(0, 10).getFirst());
        assertThat(first.request()).isEqualTo(new Reference("REQ1"));
        assertThat(first.number().value()).isEqualTo("26020001/0042/0000/2/1");
        assertThat(first.number().assigned()).isEqualTo(LocalDate.of(2026, 2, 13));
        bank.close();
        open();
        send(registration("REQ2"));
        now = Instant.parse("2026-03-03T09:00:00Z");
        var second = (RegistrationConfirmation) message(bank.collect(1, 10).getFirst());
        assertThat(second.number().value()).isEqualTo("26020002/0042/0000/2/1");

        send(operation("INF1", first.number().value(), "72000.00", "11100"));
        send(operation("INF2", first.number().value(), "168000.00", "11200"));
        send(new ControlMessage.ClosureRequest(
                new Reference("CLS1"), now, first.reporter(), ARVEN, first.number(), "PERFORMED"));
        var statement = (ContractStatement) message(bank.collect(2, 10).getFirst());
        assertThat(statement.operations())
                .extracting(ControlMessage.Operation::code)
                .containsExactly("11100", "11200");
        assertThat(statement.turnover()).isEqualTo(Amount.parse("240000.00", USD));
        assertThat(bank.taken(MessageType.PAYMENT_INFORMATION)).hasSize(2);
    }

    @Test
    void statesTheDay() {
        bank.clientPays(payment("100.00"));
        send(order(1, Purpose.RELEASE_CLIENT_MONEY, "40.00", CLIENT_MONEY, OWN));
        bank.closeDay(LocalDate.of(2026, 2, 12));
        bank.closeDay(LocalDate.of(2026, 2, 12));
        var box = bank.collect(3, 10);
        assertThat(box).hasSize(1);
        var statement = (Statement) message(box.getFirst());
        assertThat(statement.opening()).isEqualTo(xts("0.00"));
        assertThat(statement.closing()).isEqualTo(xts("60.00"));
        assertThat(statement.entries()).hasSize(2);
        assertThat(statement.addsUp()).isTrue();
    }

    @Test
    void refusesMessagesThatAreNotForIt() {
        var status = new PaymentStatus(new Reference("S1"), now, PAYMENT, PaymentStatus.Status.ACSC, "");
        assertThat(((Receipt.Refused) send(status)).reason()).isEqualTo(Bank.Reason.TYPE_NOT_OFFERED);
        var broken = new Bank.Outgoing(new Reference("S2"), MessageType.PAYMENT_ORDER, "<broken");
        assertThat(((Receipt.Refused) bank.send(broken)).reason()).isEqualTo(Bank.Reason.UNREADABLE);
    }

    @Test
    void refusesPaymentsNobodyCanMake() {
        assertThatThrownBy(() -> bank.clientPays(payment("20000000.01"))).isInstanceOf(IllegalArgumentException.class);
        var astray = ClientPayment.of(new UUID(1, 1), "XA-NORDFELD", "XA-GONE", PAYMENT, xts("1.00"));
        assertThatThrownBy(() -> bank.clientPays(astray)).isInstanceOf(IllegalArgumentException.class);
        bank.close();
        open();
        assertThat(bank.judge().moves()).isZero();
    }

    private static BankWorld world(String clientMoney) {
        return new BankWorld(
                ARVEN,
                OPERATOR,
                XTS,
                List.of(
                        new BankWorld.Opening(CLIENT_MONEY, xts("0.00"), true),
                        new BankWorld.Opening(OWN, xts("0.00"), false),
                        new BankWorld.Opening(NORDFELD, xts(clientMoney), false),
                        new BankWorld.Opening(ALPHA, xts("0.00"), false)),
                new BankWorld.Registrar("0042", "0000", "1", Duration.ofDays(1)));
    }

    private static ClientPayment payment(String amount) {
        return ClientPayment.of(new UUID(1, 1), "XA-NORDFELD", "XA-CM", PAYMENT, xts(amount));
    }

    private PaymentOrder order(long intent, Purpose purpose, String amount, BankAccount from, BankAccount to) {
        return new PaymentOrder(
                new UUID(0x7000L, intent), purpose, xts(amount), from, to, LocalDate.of(2026, 2, 12), PAYMENT, now);
    }

    private ControlMessage registration(String id) {
        var buyer = new ControlMessage.Trader("Nordfeld Agro JSC", "9845000000NORDFELD80", "XA");
        var seller = new ControlMessage.Trader("Harbour Agri-Parts (HK) Ltd", "9845000HARBOURAGRI79", "HK");
        var contract = new ControlMessage.TradeContract(
                "NF-2026/017",
                buyer,
                seller,
                Amount.parse("240000.00", USD),
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 4, 15));
        return new ControlMessage.RegistrationRequest(new Reference(id), now, buyer, ARVEN, contract);
    }

    private ControlMessage operation(String id, String number, String amount, String code) {
        var buyer = new ControlMessage.Trader("Nordfeld Agro JSC", "9845000000NORDFELD80", "XA");
        var day = LocalDate.of(2026, 3, 3);
        var operation =
                new ControlMessage.Operation(new Reference(id), day, false, code, Amount.parse(amount, USD), day);
        return new ControlMessage.PaymentInformation(new Reference(id), now, buyer, ARVEN, number, operation);
    }

    private Receipt send(BankMessage message) {
        return bank.send(Bank.Outgoing.of(message));
    }

    private static BankMessage message(Incoming incoming) {
        return ((Iso20022.Reading.Read) ISO.read(incoming.xml())).message();
    }

    private static CashEntry credit(Incoming incoming) {
        return ((Notification) message(incoming)).entries().getFirst();
    }

    private static Amount xts(String text) {
        return Amount.parse(text, XTS);
    }
}
