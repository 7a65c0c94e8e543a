package entrepot.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListId;
import entrepot.screening.evidence.Circumstance.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesTest {

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
        1962-10-07, 1962-10-07,            BIRTH_DAY
        1962-10-07, 1962-07-10,            BIRTH_YEAR
        1962-10-07, 1962,                  BIRTH_YEAR
        1962,       1962,                  BIRTH_YEAR
        1962-10-07, 1960,                  BIRTH_NEAR
        1962-10-07, 1964-01-01,            BIRTH_NEAR
        1962-10-07, 1965-01-01,            BIRTH_FAR
        1962-10-07, 1980 1962-10-07 1961,  BIRTH_DAY
        1962-10-07, 1980 1961,             BIRTH_NEAR
        1962-10-07, '',                    -
        -,          1962,                  -
        """)
    void comparesBirths(String asked, String listed, Finding finding) {
        var profile = new Profile(Optional.ofNullable(asked).map(CircumstancesTest::birth), Set.of(), Sex.UNKNOWN);
        assertThat(findings(profile, entry(listed, "", Sex.UNKNOWN)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
        RU,    Russian,               COUNTRY_SAME
        RU CY, Cyprus,                COUNTRY_SAME
        RU,    Iranian,               COUNTRY_OTHER
        RU,    a) Iranian b) Russian, COUNTRY_SAME
        RU,    Nowhere,               -
        RU,    '',                    -
        -,     Russian,               -
        """)
    void comparesCountries(String asked, String listed, Finding finding) {
        var codes = asked == null ? Set.<String>of() : Set.of(asked.split(" ", -1));
        var profile = new Profile(Optional.empty(), codes, Sex.UNKNOWN);
        assertThat(findings(profile, entry("", listed, Sex.UNKNOWN)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
        MALE,    MALE,    SEX_SAME
        FEMALE,  MALE,    SEX_OTHER
        UNKNOWN, MALE,    -
        FEMALE,  UNKNOWN, -
        """)
    void comparesSexes(Sex asked, Sex listed, Finding finding) {
        assertThat(findings(new Profile(Optional.empty(), Set.of(), asked), entry("", "", listed)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void weighsEachFindingOnce() {
        var profile = new Profile(Optional.of(birth("1962-10-07")), Set.of("RU"), Sex.MALE);
        var found = Circumstances.of(profile, entry("1962", "Russian", Sex.MALE));

        double sum = found.stream().mapToDouble(Circumstance::weight).sum();

        assertThat(found).hasSize(3);
        assertThat(Circumstances.weigh(0.5, found)).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
        assertThat(Circumstances.weigh(0.7, List.of())).isCloseTo(0.7, within(1e-12));
    }

    private static List<Finding> findings(Profile profile, ListEntry entry) {
        return Circumstances.of(profile, entry).stream()
                .map(Circumstance::finding)
                .toList();
    }

    private static ListEntry entry(String births, String nationality, Sex sex) {
        return new ListEntry(
                ListId.UN,
                "1",
                Kind.PERSON,
                List.of(ListedName.of("ZORBLAX, Orlan", Strength.PRIMARY)),
                List.of(),
                List.of(),
                Set.of(),
                births.isEmpty()
                        ? List.of()
                        : Stream.of(births.split(" ", -1))
                                .map(CircumstancesTest::birth)
                                .toList(),
                sex,
                nationality.isEmpty() ? Set.of() : Set.of(nationality),
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                false);
    }

    private static Birth birth(String text) {
        if (text.length() > 4) return new Birth(LocalDate.parse(text), LocalDate.parse(text));
        int year = Integer.parseInt(text);
        return new Birth(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
