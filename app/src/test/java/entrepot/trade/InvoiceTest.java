package entrepot.trade;

import static entrepot.trade.Dossiers.usd;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.money.Amount;
import entrepot.trade.Invoice.Command;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        COMMERCIAL, RECEIVED,  parse,    PARSED
        COMMERCIAL, RECEIVED,  match,    WRONG_STATE
        COMMERCIAL, PARSED,    match,    MATCHED
        COMMERCIAL, PARSED,    mismatch, CHECKS_OPEN
        COMMERCIAL, MATCHED,   approve,  APPROVED
        COMMERCIAL, MATCHED,   alone,    MAKER_IS_CHECKER
        COMMERCIAL, MATCHED,   twice,    CHECKS_OPEN
        COMMERCIAL, MATCHED,   pay,      WRONG_STATE
        COMMERCIAL, APPROVED,  pay,      PAID
        COMMERCIAL, APPROVED,  part,     PART_PAID
        COMMERCIAL, APPROVED,  over,     EXCEEDS_OPEN_BALANCE
        COMMERCIAL, APPROVED,  nothing,  AMOUNT_NOT_POSITIVE
        COMMERCIAL, APPROVED,  foreign,  CURRENCY_DIFFERS
        COMMERCIAL, PAID,      pay,      WRONG_STATE
        COMMERCIAL, APPROVED,  credit,   PART_PAID
        COMMERCIAL, RECEIVED,  copy,     DUPLICATE
        COMMERCIAL, PAID,      copy,     WRONG_STATE
        COMMERCIAL, APPROVED,  dispute,  DISPUTED
        COMMERCIAL, DISPUTED,  settle,   MATCHED
        COMMERCIAL, APPROVED,  cancel,   CANCELLED
        COMMERCIAL, PAID,      cancel,   WRONG_STATE
        COMMERCIAL, MATCHED,   convert,  WRONG_STATE
        COMMERCIAL, MATCHED,   expire,   WRONG_STATE
        PROFORMA,   RECEIVED,  match,    MATCHED
        PROFORMA,   RECEIVED,  parse,    WRONG_STATE
        PROFORMA,   MATCHED,   approve,  WRONG_STATE
        PROFORMA,   MATCHED,   part,     MATCHED
        PROFORMA,   RECEIVED,  part,     WRONG_STATE
        PROFORMA,   MATCHED,   expire,   EXPIRED
        PROFORMA,   MATCHED,   convert,  NOT_FULLY_PAID
        """)
    void livesAsTheTableSays(Invoice.Kind kind, Invoice.State state, String command, String expected) {
        var before = Edited.of(
                Dossiers.invoice(), Invoice.class, "/state = \"" + state + "\" ; /content/kind = \"" + kind + "\"");
        switch (before.on(command(command))) {
            case Outcome.Accepted<Invoice>(Invoice next) -> {
                assertThat(next.state()).hasToString(expected);
                assertThat(next.version()).isEqualTo(before.version() + 1);
            }
            case Outcome.Rejected<Invoice>(Outcome.Code code, String detail) ->
                assertThat(code).as(detail).hasToString(expected);
        }
    }

    private static Command command(String name) {
        return switch (name) {
            case "parse" -> new Command.Parse();
            case "match" -> new Command.Match(List.of());
            case "mismatch" -> new Command.Match(List.of("T-06"));
            case "approve" -> new Command.Approve(List.of(), "irina", "oleg");
            case "alone" -> new Command.Approve(List.of(), "irina", "irina");
            case "twice" -> new Command.Approve(List.of("T-11"), "irina", "oleg");
            case "pay" -> pay("pay_1", usd("168000.00"));
            case "part" -> pay("pay_1", usd("0.01"));
            case "over" -> pay("pay_1", usd("168000.01"));
            case "nothing" -> pay("pay_1", usd("0.00"));
            case "foreign" -> pay("pay_1", Amount.parse("1.00", Dossiers.XTS));
            case "credit" -> new Command.Credit(new Invoice.CreditNote("CN-1", usd("1.00"), day()));
            case "copy" -> new Command.MarkDuplicate(Dossiers.proforma().id());
            case "dispute" -> new Command.Dispute("wrong goods");
            case "settle" -> new Command.SettleDispute();
            case "cancel" -> new Command.Cancel();
            case "convert" -> new Command.Convert();
            case "expire" -> new Command.Expire();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Command pay(String reference, Amount amount) {
        return new Command.Pay(new Invoice.Payment(reference, amount, day()));
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 6, 3);
    }

    @Test
    void countsDownToPaid() {
        var part = Dossiers.invoice().on(pay("pay_1", usd("100000.00"))).orThrow();
        assertThat(part.openBalance()).isEqualTo(usd("68000.00"));
        var credited = part.on(new Command.Credit(new Invoice.CreditNote("CN-1", usd("8000.00"), day())))
                .orThrow();
        assertThat(credited.openBalance()).isEqualTo(usd("60000.00"));
        assertThat(credited.on(pay("pay_2", usd("60000.00"))).orThrow().state()).isEqualTo(Invoice.State.PAID);
    }

    @Test
    void recordsAPaymentOnce() {
        var part = Dossiers.invoice().on(pay("pay_1", usd("1.00"))).orThrow();
        assertThat(part.on(pay("pay_1", usd("1.00"))))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, no -> assertThat(no.code()).isEqualTo(Outcome.Code.ALREADY_RECORDED));
    }

    @Test
    void convertsAPaidProforma() {
        assertThat(Dossiers.paidProforma().on(new Command.Convert()).orThrow().state())
                .isEqualTo(Invoice.State.CONVERTED);
    }

    @Test
    void keepsAPaidDemandFromBeingCancelled() {
        assertThat(Dossiers.paidProforma().on(new Command.Cancel())).isInstanceOf(Outcome.Rejected.class);
    }
}
