package entrepot.screening;

import static entrepot.screening.Editions.over;
import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ScreeningResult.Evidence.AlikeName;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import entrepot.screening.Subject.Vessel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScreeningTest {

    private static final Screening SCREENING = over(sdn(
            record(1, "ZORBLAX, Orlan Vitriol", "individual", "a.k.a. 'THE CLOCKMAKER'."),
            record(2, "GRIMBLEWICK TRADING COMPANY LTD.", "", ""),
            record(3, "SNARK & BOOJUM EXPLORATION S.A. DE C.V.", "", ""),
            record(4, "NEMO", "individual", ""),
            record(5, "O'FICTION, Séamus", "individual", ""),
            record(6, "ИЗМЫШЛЕНОВ, Владимар", "individual", ""),
            record(7, "ООО ПРИЗРАК", "", ""),
            record(8, "LUFTSCHLOSS HANDEL GMBH", "", ""),
            record(9, "FORTUNE 5 SHIPPING", "", ""),
            record(10, "AB CO", "", ""),
            record(11, "PHANTASMAGORIA LLC", "", ""),
            record(14, "ZABURDIAN KITES LIMITED LIABILITY COMPANY", "", ""),
            record(12, "FLYING DUTCHMAN II", "vessel", "Vessel Registration Identification IMO 0011114."),
            record(13, "MARY CELESTIAL", "vessel", "")));

    @ParameterizedTest(name = "{1} {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Orlan Vitriol Zorblax             | PERSON       | CONFIRMED
        ZORBLAX Orlan Vitriol             | PERSON       | CONFIRMED
        vitriol  orlan, zorblax           | PERSON       | CONFIRMED
        Orlan Vitriol Zorblax             | UNKNOWN      | CONFIRMED
        Orlan Vitriol Zorblax             | ORGANISATION | POSSIBLE
        Örlán Vitriol Zorblax             | PERSON       | CONFIRMED
        Orlan Vitriol Zorblex             | PERSON       | POSSIBLE
        Orlan Vitriol Zobrlax             | PERSON       | POSSIBLE
        Orlan Vitriol Zorblaxx            | PERSON       | POSSIBLE
        Orlan Vitriol Zorbleks            | PERSON       | POSSIBLE
        Orlan Vitriola Zorblex            | PERSON       | POSSIBLE
        Orlan Zorblax                     | PERSON       | POSSIBLE
        The Clockmaker                    | PERSON       | POSSIBLE
        The Clockmaker                    | ORGANISATION | POSSIBLE
        The Clokmaker                     | PERSON       | POSSIBLE
        Nemo                              | PERSON       | POSSIBLE
        Seamus O’Fiction                  | PERSON       | CONFIRMED
        Seamus OFiction                   | PERSON       | CONFIRMED
        Vladimar Izmyshlenov              | PERSON       | CONFIRMED
        Владимар Измышленов               | PERSON       | CONFIRMED
        Владимир Измышленов               | PERSON       | POSSIBLE
        Петр Вымыслов                     | PERSON       | NONE
        """)
    void findsPersons(String name, Kind kind, Outcome outcome) {
        assertThat(screen(name, kind).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Grimblewick Trading Company Ltd   | CONFIRMED
        GRIMBLEWICK TRADING               | CONFIRMED
        Grimblewick Trading L.L.C.        | CONFIRMED
        Grimblewick Tradings Ltd          | CONFIRMED
        Grimbelwick Trading Ltd           | POSSIBLE
        Trading Company Ltd               | NONE
        Fortune 6 Shipping Ltd            | NONE
        AB Corporation                    | POSSIBLE
        Trading Grimblewick               | POSSIBLE
        Grimblewick Shipping Ltd          | NONE
        Snark and Boojum Exploration SA de CV | CONFIRMED
        SNARK & BOOJUM EXPLORATION        | CONFIRMED
        Snark Exploration                 | POSSIBLE
        Prizrak LLC                       | CONFIRMED
        ПРИЗРАК                           | CONFIRMED
        Prizrag LLC                       | POSSIBLE
        Luftschloß Handel                 | CONFIRMED
        Fortune 5 Shipping Ltd            | CONFIRMED
        Fortuna 5 Shipping Ltd            | POSSIBLE
        AB                                | POSSIBLE
        ZABURDIAN KITES LLC               | CONFIRMED
        Limited Liability Company Zaburdian Kites | CONFIRMED
        Zaburdian Kites                   | CONFIRMED
        Zaburdian Kitchens LLC            | NONE
        Phantasmagoria                    | CONFIRMED
        Phantasmagorya                    | POSSIBLE
        Ph\u200bantasmagoria              | CONFIRMED
        Zorblax Orlan Vitriol             | POSSIBLE
        """)
    void findsFirms(String name, Outcome outcome) {
        assertThat(screen(name.translateEscapes(), Kind.ORGANISATION).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "IMO {0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        0011114 | SOMETHING ELSE      | CONFIRMED
        0011114 | ''                  | CONFIRMED
        ''      | FLYING DUTCHMAN II  | POSSIBLE
        0022228 | FLYING DUTCHMAN II  | NONE
        0022228 | MARY CELESTIAL      | POSSIBLE
        ''      | FLYING DUTCHMAN III | NONE
        0022228 | SOMETHING ELSE      | NONE
        ''      | PHANTASMAGORIA      | NONE
        """)
    void findsVessels(String imo, String name, Outcome outcome) {
        assertThat(SCREENING.screen(new Vessel(imo, name)).outcome()).isEqualTo(outcome);
    }

    @Test
    void explainsHit() {
        var hit = screen("the clockmaker", Kind.PERSON).hits().getFirst();

        assertThat(hit.entry()).isEqualTo("1");
        assertThat(hit.programmes()).containsExactly("SDGT");
        assertThat(hit.why())
                .isEqualTo("ofac-sdn 1 ZORBLAX, Orlan Vitriol [SDGT]: the name is the same, but the alias is weak");
        assertThat(hit.evidence()).singleElement().isInstanceOfSatisfying(AlikeName.class, name -> {
            assertThat(name.listed()).isEqualTo("THE CLOCKMAKER");
            assertThat(name.strength()).isEqualTo(Strength.WEAK);
            assertThat(name.script()).isEqualTo("Latn");
            assertThat(name.parts()).isNotEmpty();
        });
    }

    @Test
    void holdsNameWithoutLetters() {
        var result = screen("— ☂ —", Kind.ORGANISATION);

        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.lists().getFirst().why()).startsWith("the name has no letter");
    }

    @Test
    void refusesBlankAndEndlessNames() {
        assertThatThrownBy(() -> Named.of(Role.PARTY, Kind.PERSON, "  ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> Named.of(Role.PARTY, Kind.PERSON, "x".repeat(10_000)))
                .hasMessageContaining("at most 350");
        assertThatThrownBy(() -> new Vessel("", "")).hasMessageContaining("blank");
    }

    private static ScreeningResult screen(String name, Kind kind) {
        return SCREENING.screen(Named.of(Role.PARTY, kind, name));
    }
}
