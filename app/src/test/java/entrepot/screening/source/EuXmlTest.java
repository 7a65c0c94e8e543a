package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Address;
import entrepot.screening.ListEntry.Birth;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuXmlTest {

    private static final String LIST = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-01T10:00:00.000+01:00">
          <sanctionEntity designationDate="2019-07-03" euReferenceNumber="EU.901.11" logicalId="901">
            <remark>Keeper of the lighthouse</remark>
            <regulation programme="FIC"/>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias wholeName="Orlan  Zorblax" function="Captain" gender="M" strong="true"/>
            <nameAlias wholeName="Орлан Зорблакс" strong="true"/>
            <nameAlias wholeName="The Gull" strong="false"/>
            <citizenship countryDescription="VOSTRAVIA"/>
            <birthdate circa="true" year="1958"/>
            <address street="1 Quay" city="Port" zipCode="77" countryDescription="KARSOVIA"/>
            <identification number="VX17" identificationTypeCode="passport" countryDescription="UNKNOWN"/>
            <identification number="NO1" knownFalse="true" identificationTypeCode="passport"/>
          </sanctionEntity>
          <sanctionEntity euReferenceNumber="" logicalId="902">
            <subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="Phantasma Bank" strong="true"/>
            <identification number="PHANXA2Z" identificationTypeCode="swiftbic"/>
          </sanctionEntity>
        </export>
        """;

    @Test
    void readsPerson() {
        var entry = entry(load("eu.xml", LIST), "EU.901.11");

        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("Orlan Zorblax", Strength.PRIMARY, "Latn"),
                        new ListedName("Орлан Зорблакс", Strength.STRONG, "Cyrl"),
                        new ListedName("The Gull", Strength.WEAK, "Latn"));
        assertThat(entry.programmes()).containsExactly("FIC");
        assertThat(entry.identifiers()).containsExactly(Identifier.of(IdentifierType.PASSPORT, "VX17"));
        assertThat(entry.nationalities()).containsExactly("VOSTRAVIA");
        assertThat(entry.countries()).containsExactlyInAnyOrder("VOSTRAVIA", "KARSOVIA");
        assertThat(entry.addresses()).containsExactly(new Address("1 Quay, Port, 77", "KARSOVIA"));
        assertThat(entry.births()).containsExactly(new Birth(LocalDate.of(1957, 1, 1), LocalDate.of(1959, 12, 31)));
        assertThat(entry.sex()).isEqualTo(Sex.MALE);
        assertThat(entry.listedOn()).contains(LocalDate.of(2019, 7, 3));
        assertThat(entry.remarks()).isEqualTo("Captain\nKeeper of the lighthouse");
    }

    @Test
    void numbersEntryWithoutReference() {
        var load = load("eu.xml", LIST);

        assertThat(entry(load, "902").identifiers()).containsExactly(Identifier.of(IdentifierType.BIC, "PHANXA2Z"));
        assertThat(Editions.parsed(load).origin().publishedOn()).isEqualTo("2026-02-01");
    }

    @Test
    void joinsEntryInTwoPlaces() {
        var twice = LIST.replace("euReferenceNumber=\"\"", "euReferenceNumber=\"EU.901.11\"")
                .replace("\"E\"", "\"P\"");

        assertThat(entry(load("eu.xml", twice), "EU.901.11").names()).hasSize(4);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        euReferenceNumber=""           | euReferenceNumber="EU.901.11" | DUPLICATE_ENTRY | 16
        logicalId="902"                | logicalId=""                  | SCHEMA          | 16
        classificationCode="E"         | classificationCode="X"        | SCHEMA          | 16
        generationDate="2026-02-01T10  | generationDate="soon          | SCHEMA          | 2
        </export>                      | ''                            | NOT_WELL_FORMED | 22
        Phantasma Bank                 | &xxe;                         | NOT_WELL_FORMED | 18
        <subjectType code="enterprise" | <subject code="enterprise"    | SCHEMA          | 16
        """)
    void refuses(String from, String to, Code code, int line) {
        assertRefused(load("eu.xml", LIST.replace(from, to)), code, "eu.xml", line);
    }

    @Test
    void refusesNamelessEntry() {
        assertRefused(load("eu.xml", LIST.replace("Phantasma Bank", "")), Code.SCHEMA, "eu.xml", 16);
    }
}
