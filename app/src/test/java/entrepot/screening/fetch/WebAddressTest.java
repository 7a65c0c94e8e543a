package entrepot.screening.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://lists.example.org/sdn.csv  | false | true
        http://lists.example.org/sdn.csv   | false | false
        http://lists.example.org/sdn.csv   | true  | true
        http://127.0.0.1:8080/sdn.csv      | false | true
        http://[::1]/sdn.csv               | false | true
        http://localhost/sdn.csv           | false | true
        http://127.0.0.1.example.org/a.csv | false | false
        https://me:secret@example.org/a    | true  | false
        ftp://lists.example.org/sdn.csv    | true  | false
        file:///sdn.csv                    | true  | false
        """)
    void judgesAddresses(URI address, boolean plainAllowed, boolean good) {
        assertThat(WebAddress.fault(address, plainAllowed).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example.org/x | https://b.example.org/y | true  | true
        https://a.example.org/x | http://b.example.org/y  | true  | false
        https://a.example.org/x | http://localhost/y      | false | false
        http://localhost/x      | https://b.example.org/y | false | true
        """)
    void judgesRedirects(URI from, URI to, boolean plainAllowed, boolean good) {
        assertThat(WebAddress.redirectFault(from, to, plainAllowed).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://example.org/ofac/SDN.CSV           | sdn.csv
        https://example.org/lists/content?token=x  | content
        https://example.org/                       | list
        https://example.org/a/..                   | list
        https://example.org/House%20List.csv       | house-list.csv
        """)
    void namesFiles(URI address, String name) {
        assertThat(WebAddress.fileName(address)).isEqualTo(name);
    }
}
