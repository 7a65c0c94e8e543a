package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.settlement.desk.OrderDesk.Answer.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables between our words and the callers': addresses, declines.
class WordsTest {

    private static final String ADDRESS = "eip155:1:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    /// Addresses of EIP-55 itself.
    @ParameterizedTest
    @CsvSource({
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED"
    })
    void takesAddress(String address) {
        assertThat(Eip55.parse("eip155:1:" + address).address()).isEqualTo(address.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void refusesEverySlipOfCase() {
        for (int i = ADDRESS.length() - 40; i < ADDRESS.length(); i++) {
            char digit = ADDRESS.charAt(i);
            if (Character.isDigit(digit)) continue;
            char other = Character.isUpperCase(digit) ? Character.toLowerCase(digit) : Character.toUpperCase(digit);
            var slipped = ADDRESS.substring(0, i) + other + ADDRESS.substring(i + 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Eip55.parse(slipped))
                    .withMessageContaining("EIP-55");
        }
    }

    @ParameterizedTest
    @CsvSource({"eip155:1", "eip155:1:0x12", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "''"})
    void refusesWhatIsNoAccount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Eip55.parse(text));
    }

    @Test
    void leavesOtherChainsAlone() {
        var account = "tron:0x2b6653dc:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
        assertThat(Eip55.parse(account)).hasToString(account);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_CONTRACT,      404, NOT_FOUND,       /contract",
        "UNKNOWN_INVOICE,       404, NOT_FOUND,       /invoice",
        "UNKNOWN_QUOTE,         404, NOT_FOUND,       /quote",
        "AMOUNT_NOT_EXACT,      422, REFUSED_BY_RULE, /amount",
        "WRONG_STATE,           409, WRONG_STATE,     ''",
        "ALREADY_DONE,          409, ALREADY_DONE,    ''",
        "MAKER_IS_CHECKER,      403, SAME_PERSON,     ''",
        "QUOTE_EXPIRED,         422, QUOTE_EXPIRED,   /quote",
        "QUOTE_TOO_OLD,         422, QUOTE_EXPIRED,   /quote",
        "QUOTE_NOT_CURRENT,     422, REFUSED_BY_RULE, /quote",
        "QUOTE_PRICE_MOVED,     422, REFUSED_BY_RULE, ''",
        "TOO_FEW_OFFERS,        422, REFUSED_BY_RULE, ''",
        "PEG_NOT_NORMAL,        422, REFUSED_BY_RULE, ''"
    })
    void mapsDecline(String code, int status, String problem, String pointer) {
        var told = Declines.problem(new Declined(code, "why"));
        assertThat(told.code().name()).isEqualTo(problem);
        assertThat(told.code().status()).isEqualTo(status);
        assertThat(told.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.pointer()).isEqualTo(pointer);
        });
    }
}
