package entrepot.screening.source;

import static entrepot.screening.Editions.parsed;
import static entrepot.screening.Editions.un;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnXmlTest {

    private static final String PERSON = """
        <INDIVIDUAL>
          <FIRST_NAME>YUSUF</FIRST_NAME><SECOND_NAME>AL
           SARABI</SECOND_NAME>
          <UN_LIST_TYPE>Yemen</UN_LIST_TYPE><REFERENCE_NUMBER>YEi.901</REFERENCE_NUMBER>
          <NAME_ORIGINAL_SCRIPT>يوسف السرابي</NAME_ORIGINAL_SCRIPT>
          <NATIONALITY><VALUE>Sarmistan</VALUE></NATIONALITY>
          <INDIVIDUAL_ALIAS>
            <QUALITY>Good</QUALITY><ALIAS_NAME>Y. Sarabi; Yousef b) Sarabi Y</ALIAS_NAME>
          </INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Mirage</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ADDRESS><COUNTRY>Karsovia</COUNTRY></INDIVIDUAL_ADDRESS>
          <INDIVIDUAL_DATE_OF_BIRTH>
            <TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1966</YEAR>
          </INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DATE_OF_BIRTH>
            <TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1957</FROM_YEAR><TO_YEAR>1960</TO_YEAR>
          </INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DOCUMENT>
            <TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>X1</NUMBER>
          </INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL>\
        """;
    private static final String FIRM = """
        <ENTITY>
          <FIRST_NAME>MIRAGE COMPANY, LIMITED (MCL)</FIRST_NAME>
          <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.902</REFERENCE_NUMBER>
          <COMMENTS1>IMO Number: 0067894. SWIFT/BIC: CHIMXA3C</COMMENTS1>
          <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>R&amp;C</ALIAS_NAME></ENTITY_ALIAS>
        </ENTITY>\
        """;

    @Test
    void readsPerson() {
        var entry = parsed(un(list(PERSON, FIRM))).entries().getFirst();

        assertThat(entry.id()).isEqualTo("YEi.901");
        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.programmes()).containsExactly("Yemen");
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("YUSUF AL SARABI", Strength.PRIMARY, "Latn"),
                        new ListedName("يوسف السرابي", Strength.STRONG, "Arab"),
                        new ListedName("Y. Sarabi", Strength.STRONG, "Latn"),
                        new ListedName("Yousef", Strength.STRONG, "Latn"),
                        new ListedName("Sarabi Y", Strength.STRONG, "Latn"),
                        new ListedName("The Mirage", Strength.WEAK, "Latn"));
        assertThat(entry.countries()).containsExactlyInAnyOrder("Sarmistan", "Karsovia");
        assertThat(entry.identifiers()).containsExactly(Identifier.of(IdentifierType.PASSPORT, "X1"));
        assertThat(entry.births())
                .containsExactly(
                        new Birth(LocalDate.of(1965, 1, 1), LocalDate.of(1967, 12, 31)),
                        new Birth(LocalDate.of(1957, 1, 1), LocalDate.of(1960, 12, 31)));
    }

    @Test
    void readsFirm() {
        var snapshot = parsed(un(list(PERSON, FIRM)));
        var entry = snapshot.entries().getLast();

        assertThat(snapshot.id()).startsWith("un-consolidated@2026-02-27#").hasSize(35);
        assertThat(entry.kind()).isEqualTo(Kind.ORGANISATION);
        assertThat(entry.names())
                .extracting(ListedName::text)
                .containsExactly("MIRAGE COMPANY, LIMITED (MCL)", "MIRAGE COMPANY, LIMITED", "R&C");
        assertThat(entry.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierType.BIC, "CHIMXA3C"),
                        Identifier.of(IdentifierType.IMO_COMPANY, "0067894"));
    }

    @Test
    void refusesHalfFile() {
        var whole = list(PERSON, FIRM);

        assertRefused(un(whole.substring(0, whole.length() - 40)), Problem.Code.NOT_WELL_FORMED);
    }

    @Test
    void refusesOtherEncoding() {
        var bytes = list(PERSON.replace("Karsovia", "Karsóvia"), FIRM).getBytes(StandardCharsets.ISO_8859_1);
        var load = ListFiles.of(Map.of("un.xml", bytes)).parseUn(Editions.origin(ListId.UN));

        assertRefused(load, Problem.Code.NOT_UTF8);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        <REFERENCE_NUMBER>YEi.901</REFERENCE_NUMBER> | <REFERENCE_NUMBER/>  | SCHEMA
        YEi.901                                      | KPe.902              | DUPLICATE_ENTRY
        <FIRST_NAME>YUSUF</FIRST_NAME>               | <FIRST_NAME/>        | SCHEMA
        CONSOLIDATED_LIST                            | OTHER_LIST           | SCHEMA
        dateGenerated="2026-02-27T00:00:09.554Z"     | ''                   | SCHEMA
        dateGenerated="2026-02-27T00:00:09.554Z"     | dateGenerated="soon" | SCHEMA
        ENTITIES                                     | THINGS               | SCHEMA
        YUSUF                                        | &nobody;             | NOT_WELL_FORMED
        YUSUF                                        | YU\u0003SUF           | NOT_WELL_FORMED
        """)
    void refusesBrokenLists(String from, String to, Problem.Code code) {
        assertRefused(un(list(PERSON, FIRM).replace(from, to)), code);
    }

    @Test
    void refusesEmptyList() {
        assertRefused(un(list("", "")), Problem.Code.EMPTY);
    }

    @Test
    void refusesEntities() {
        var bomb = "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        var text = list(PERSON.replace("YUSUF", "&b;&c;"), FIRM);

        var load = un(text.replace("<CONSOLIDATED_LIST", bomb + "<CONSOLIDATED_LIST"));

        assertRefused(load, Problem.Code.NOT_WELL_FORMED);
    }

    @Test
    void refusesDeepNesting() {
        var deep = "<A>".repeat(10_000) + "</A>".repeat(10_000);

        assertRefused(un(list(PERSON.replace("YUSUF", "YUSUF" + deep), FIRM)), Problem.Code.NOT_WELL_FORMED);
    }

    private static String list(String individuals, String entities) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\">"
                + "<INDIVIDUALS>" + individuals + "</INDIVIDUALS><ENTITIES>" + entities
                + "</ENTITIES></CONSOLIDATED_LIST>";
    }

    private static void assertRefused(ListLoad load, Problem.Code code) {
        assertThat(load)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(code));
    }
}
