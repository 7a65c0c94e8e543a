package entrepot.bank;

import static entrepot.bank.Messages.INTENT;
import static entrepot.bank.Messages.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentOrderTest {

    @Test
    void namesItselfAfterTheIntent() {
        assertThat(release().id())
                .isEqualTo(PaymentOrder.idOf(INTENT))
                .isEqualTo(release().id());
        assertThat(PaymentOrder.intentOf(release().id())).isEqualTo(INTENT);
        assertThat(release().id().value()).hasSizeLessThanOrEqualTo(35).matches("ORD[0-9A-Z]{26}");
    }

    @Test
    void makesUetrOfVersionFour() {
        var uetr = release().uetr();
        assertThat(uetr.version()).isEqualTo(4);
        assertThat(uetr.variant()).isEqualTo(2);
        assertThat(uetr).isEqualTo(release().uetr());
        assertThat(uetr.toString()).matches("[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}");
    }

    @Test
    void knowsOnlyItsOwnIds() {
        assertThatThrownBy(() -> PaymentOrder.intentOf(Reference.of("pay", new UUID(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "PAY01K", "a-b/c (d)", "12345678901234567890123456789012345"})
    void takesBankReferences(String text) {
        assertThat(new Reference(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " A", "A ", "pay_01", "/A", "A/", "A//B", "Ä", "123456789012345678901234567890123456"})
    void refusesOtherReferences(String text) {
        assertThatThrownBy(() -> new Reference(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
