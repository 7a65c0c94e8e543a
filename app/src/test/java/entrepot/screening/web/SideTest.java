package entrepot.screening.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Both sides of a hit beside each other.
class SideTest {

    private static final String ENTRY = """
            {"kind":"ORGANISATION","names":[{"text":"Tern Lines"},{"text":"Tern Cargo"}],"countries":["Arvenia"],
             "identifiers":[{"type":"BIC","value":"PHANXA2Z"},
                            {"type":"WALLET","value":"0x00000000000000000000000000000000abc03dde"},
                            {"type":"WALLET","value":"1FictionaLAddressxxxxxxxxxxxYWL9kw"}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "name,    name,    TERN CARGO,   SAME",
        "name,    name,    Tern,         DIFFERENT",
        "country, country, XB,           DIFFERENT",
        "bic,     bic,     PHANXA2ZABC,  SAME",
        "bic,     bic,     PHANXB2Z,     DIFFERENT",
        "lei,     lei,     9845000TERN,  NOT_LISTED",
        "bic,     lei,     9845000TERN,  NOT_ASKED",
        "wallet,  account, eip155:1:0x00000000000000000000000000000000ABC03DDE, SAME",
        "wallet,  account, bip122:0:1FictionaLAddressxxxxxxxxxxxYWL9kw, SAME",
        "wallet,  account, bip122:0:1FICTIONALAddressxxxxxxxxxxxYWL9kw, DIFFERENT"
    })
    void compares(String field, String asked, String value, Side.Says says) {
        var sides = Side.all(Json.tree("{\"" + asked + "\":\"" + value + "\"}"), Json.tree(ENTRY));
        assertThat(sides)
                .filteredOn(side -> side.field().equals(field))
                .singleElement()
                .extracting(Side::says)
                .isEqualTo(says);
    }
}
