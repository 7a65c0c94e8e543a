package entrepot.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            PAYMENT     | pay_01k0000000000000000000000z            | pay_01k0000000000000000000000z
            PARTICIPANT | 9845000000NORDFELD80                      | 9845000000NORDFELD80
            WALLET      | bip122:1:1BoatSLRHtKNngkdXEeobR76b53LETtpyT | bip122:1:1BoatSLRHtKNngkdXEeobR76b53LETtpyT
            ASSET       | eip155:1/erc20:0xDAC17F                   | eip155:1/erc20:0xdac17f
            CORRIDOR    | XA-HK                                     | HK-XA
            PLATFORM    | ''                                        | ''
            """)
    void readsWhatItWrites(Scope.Kind kind, String text, String words) {
        var scope = Scope.parse(kind, text);
        assertThat(scope.kind()).isEqualTo(kind);
        assertThat(scope.words()).isEqualTo(words);
        assertThat(Scope.parse(kind, scope.words())).isEqualTo(scope);
        assertThat(Json.read(Json.write(scope), Scope.class)).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYMENT     | pay_1
            PARTICIPANT | 9845000000NORDFELD81
            WALLET      | eip155:1:0xe1
            ASSET       | USDT
            CORRIDOR    | XA
            CORRIDOR    | XA-YY
            PLATFORM    | all
            """)
    void refuses(Scope.Kind kind, String text) {
        assertThatThrownBy(() -> Scope.parse(kind, text)).isInstanceOf(IllegalArgumentException.class);
    }
}
