package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final PackSet PACKS = Packs.set("global");
    private static final Instant AT = Instant.parse("2026-06-03T08:00:00Z");

    private static Facts.Collector collector() {
        return PACKS.facts("test", AT);
    }

    @Test
    void refusesAnUnknownName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collector().text("payee.resident", "HK"))
                .withMessageContaining("did you mean 'payee.residence'?");
    }

    @Test
    void refusesAnotherType() {
        assertThatIllegalArgumentException().isThrownBy(() -> collector().text("payment.value.USD", "5"));
    }

    @Test
    void refusesAValueOutsideTheList() {
        assertThatIllegalArgumentException().isThrownBy(() -> collector().text("screening.payee.un", "maybe"));
        assertThatIllegalArgumentException().isThrownBy(() -> collector().text("screening.stranger.un", "NONE"));
    }

    @Test
    void statesAHugeAmountAsUnknown() {
        var limit = BigInteger.TWO.pow(63);

        var facts = collector()
                .amount("payment.value.USD", limit)
                .amount("payment.value.XTS", limit.subtract(BigInteger.ONE))
                .facts();

        assertThat(facts.known("payment.value.USD")).isFalse();
        assertThat(facts.stated())
                .hasEntrySatisfying(
                        "payment.value.XTS", fact -> assertThat(fact.shown()).isEqualTo("9223372036854775807"));
    }

    @Test
    void leavesOutCountriesThatAreNone() {
        var facts = collector()
                .text("payee_provider.residence", "")
                .texts("payee.owner_residences", List.of("HK", ""))
                .facts();

        assertThat(facts.texts("payee_provider.residence")).isEmpty();
        assertThat(facts.texts("payee.owner_residences")).containsExactly("HK");
    }
}
