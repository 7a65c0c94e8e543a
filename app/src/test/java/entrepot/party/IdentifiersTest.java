package entrepot.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9845000000NORDFELD80",
                "984500000POLARCHEM58",
                "98450000TAIGAHASHX91",
                "98450000ENTREPOTOP76",
                "98450000BANKARVEN087",
                "9845000000LPALPHA132",
                "98450000000LPBRAVO42",
                "9845000HARBOURAGRI79",
                "9845000000HKVASPX182",
                "984500MERLIONAGRI066",
                "9845000000SGVASPX135"
            })
    void acceptsLeisOfTheScenario(String code) {
        assertThat(new Lei(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9845000000NORDFELD81",
                "9845000000NORDFEDL80",
                "9845000000nordfeld80",
                "9845000000NORDFELD8",
                "9845000000NORDFELD800",
                "9845000000NORDFELDX0",
                ""
            })
    void rejectsWrongLeis(String code) {
        assertThat(Lei.isValid(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Lei.parse(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARVNXAAN", "ARVNXAANXXX", "HASEHKHH", "1234HKHH001"})
    void acceptsBics(String code) {
        assertThat(Bic.parse(code).country().code()).isIn("XA", "HK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARVNXAA", "ARVNXAANX", "arvnxaan", "ARVNUKAN", "ARVN1AAN", ""})
    void rejectsWrongBics(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bic.parse(code));
    }

    @Test
    void makesHeadOfficeOneSpelling() {
        assertThat(Bic.parse("ARVNXAANXXX")).isEqualTo(Bic.parse("ARVNXAAN"));
        assertThat(Bic.parse("ARVNXAAN001")).isNotEqualTo(Bic.parse("ARVNXAAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XA", "HK", "CN", "SG", "AE", "BR", "AA", "QM", "QZ", "XZ", "ZZ"})
    void acceptsCountries(String code) {
        assertThat(Country.parse(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "EU", "QA1", "QL", "hk", "H", "", "AB"})
    void rejectsWrongCountries(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Country.parse(code));
    }
}
