package entrepot.bank;

import static entrepot.bank.Messages.CLIENT_MONEY;
import static entrepot.bank.Messages.NOON;
import static entrepot.bank.Messages.OWN;
import static entrepot.bank.Messages.PAYMENT;
import static entrepot.bank.Messages.USD;
import static entrepot.bank.Messages.credit;
import static entrepot.bank.Messages.xts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashEntry.TransactionId;
import entrepot.bank.CreditMatch.Expectation;
import entrepot.bank.CreditMatch.Known;
import entrepot.money.Amount;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditMatchTest {

    private static final ExpectedCredit EXPECTED =
            new ExpectedCredit(PAYMENT, CLIENT_MONEY.number(), xts("5803479.09"), "pay_1", NOON);

    @ParameterizedTest
    @CsvSource({
        "T1, 5803479.09, 0.00,       MATCHED 0.00",
        "T1, 5803479.08, 0.00,       SHORT 0.01",
        "T1, 5803479.10, 0.00,       OVER 0.01",
        "T1, 0.01,       0.00,       SHORT 5803479.08",
        "T1, 0.01,       5803479.08, MATCHED 0.00",
        "T1, 0.02,       5803479.08, OVER 0.01",
        "T1, 5803479.09, 5803479.09, OVER 5803479.09",
        "T0, 5803479.09, 0.00,       DUPLICATE 0.00"
    })
    void comparesAmounts(String transaction, String amount, String before, String outcome) {
        var match = match(credit(transaction, amount, PAYMENT.value()), before);
        assertThat(match.code() + " " + difference(match)).isEqualTo(outcome);
    }

    @Test
    void findsReferenceAsPeopleTypeIt() {
        var typed = PAYMENT.value().substring(0, 3) + " "
                + PAYMENT.value().substring(3).toLowerCase(Locale.ROOT);
        assertThat(match(credit("T1", "5803479.09", typed), "0.00").code()).isEqualTo("MATCHED");
    }

    @Test
    void readsRemittanceWithoutReference() {
        var entry = new CashEntry(
                new TransactionId("T1"),
                Direction.CREDIT,
                xts("5803479.09"),
                CashEntry.NOT_PROVIDED,
                PAYMENT.value(),
                "",
                "",
                CashEntry.Names.UNKNOWN,
                Messages.MARCH_3);
        assertThat(match(entry, "0.00").code()).isEqualTo("MATCHED");
    }

    @Test
    void knowsNoOtherReference() {
        assertThat(match(credit("T1", "5803479.09", "PAY0000"), "0.00"))
                .isEqualTo(new CreditMatch.UnknownReference("PAY0000"));
    }

    @Test
    void refusesTheWrongAccount() {
        var entry = credit("T1", "5803479.09", PAYMENT.value());
        assertThat(CreditMatch.of(OWN.number(), entry, known("0.00"), NOON))
                .isEqualTo(new CreditMatch.OtherAccount(EXPECTED, OWN.number()));
    }

    @Test
    void refusesOtherMoney() {
        var entry = new CashEntry(
                new TransactionId("T1"),
                Direction.CREDIT,
                Amount.parse("5803479.09", USD),
                PAYMENT.value(),
                "",
                "",
                "",
                CashEntry.Names.UNKNOWN,
                Messages.MARCH_3);
        assertThat(match(entry, "0.00")).isEqualTo(new CreditMatch.OtherCurrency(EXPECTED));
    }

    @Test
    void saysWhenItIsLate() {
        var entry = credit("T1", "5803479.09", PAYMENT.value());
        assertThat(CreditMatch.of(CLIENT_MONEY.number(), entry, known("0.00"), NOON))
                .isEqualTo(new CreditMatch.Matched(EXPECTED, false));
        assertThat(CreditMatch.of(CLIENT_MONEY.number(), entry, known("0.00"), NOON.plusMillis(1)))
                .isEqualTo(new CreditMatch.Matched(EXPECTED, true));
    }

    @Test
    void recordsUnmatchedWithoutReference() {
        var entry = credit("T1", "1.00", "PAY0000");
        var unmatched = CreditBooked.of(entry, new Reference("N"), match(entry, "0.00"));
        assertThat(unmatched.reference()).isEmpty();
        var duplicate = new CreditMatch.Duplicate(entry.transaction());
        assertThatThrownBy(() -> CreditBooked.of(entry, new Reference("N"), duplicate))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CreditMatch match(CashEntry entry, String before) {
        return CreditMatch.of(CLIENT_MONEY.number(), entry, known(before), NOON);
    }

    private static Known known(String before) {
        return new Known() {
            @Override
            public boolean isBooked(TransactionId transaction) {
                return transaction.value().equals("T0");
            }

            @Override
            public Optional<Expectation> expectation(String reference) {
                return reference.equals(PAYMENT.value())
                        ? Optional.of(new Expectation(EXPECTED, xts(before)))
                        : Optional.empty();
            }
        };
    }

    private static String difference(CreditMatch match) {
        return switch (match) {
            case CreditMatch.Short m -> m.missing().text();
            case CreditMatch.Over m -> m.excess().text();
            default -> "0.00";
        };
    }
}
