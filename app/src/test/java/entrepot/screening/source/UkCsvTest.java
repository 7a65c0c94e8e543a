package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Link;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UkCsvTest {

    private static final String CURRENT = """
        Report Date: 29-Jan-2026,,,,,,,,,,,,,,,,,,
        Last Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Name non-latin script,Regime Name,\
        Designation Type,Date Designated,D.O.B,Nationality(/ies),Passport number,Gender,Parent company,IMO number,\
        Current owner/operator (s),Address Country
        01/01/2026,FIC0001,ZORBLAX,Orlan,Petr,Primary Name,,Орлан Зорблакс,Fiction,Individual,03/07/2019,\
        dd/mm/1958,(1) Vostravia (2) Karsovia,VX17001 (Vostravia),Male,,,,Karsovia
        01/01/2026,FIC0001,GULL,,,Alias,Low quality a.k.a,,Fiction,Individual,03/07/2019,10/12/1958,,,Male,,,,
        01/01/2026,FIC0002,Phantasma Bank,,,Primary Name,,,Fiction,Entity,04/07/2019,,,,,Phantasma Holding,,,
        01/01/2026,FIC0003,NIGHT TERN,,,Primary Name,,,Fiction,Ship,05/07/2019,,,,,,IMO0011114,Tern Lines,
        """;

    private static final String OLDER = """
        Last Updated,27/01/2020,,,,,,,,,,
        Name 6,Name 1,Name 2,DOB,Nationality,Country,Group Type,Alias Type,Alias Quality,Regime,Listed On,Group ID
        ZORBLAX,Orlan,,00/09/1958,,,Individual,Prime Alias,,Fiction,03/07/2019,7001
        ZORBLAKS,Orlan,,00/00/1959,,,Individual,AKA,Low,Fiction,03/07/2019,7001
        """;

    @Test
    void readsPerson() {
        var entry = entry(load("uk.csv", CURRENT), "FIC0001");

        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("Orlan Petr ZORBLAX", Strength.PRIMARY, "Latn"),
                        new ListedName("Орлан Зорблакс", Strength.STRONG, "Cyrl"),
                        new ListedName("GULL", Strength.WEAK, "Latn"));
        assertThat(entry.births())
                .extracting(birth -> birth.earliest().toString())
                .containsExactly("1958-01-01", "1958-12-10");
        assertThat(entry.nationalities()).containsExactlyInAnyOrder("Vostravia", "Karsovia");
        assertThat(entry.identifiers()).containsExactly(Identifier.of(IdentifierType.PASSPORT, "VX17001"));
        assertThat(entry.sex()).isEqualTo(Sex.MALE);
        assertThat(entry.listedOn()).contains(LocalDate.of(2019, 7, 3));
    }

    @Test
    void readsFirmAndShip() {
        var load = load("uk.csv", CURRENT);

        assertThat(entry(load, "FIC0002").links()).containsExactly(new Link(Relation.PARENT, "Phantasma Holding"));
        assertThat(entry(load, "FIC0003").identifiers()).containsExactly(Identifier.of(IdentifierType.IMO, "0011114"));
        assertThat(entry(load, "FIC0003").links()).containsExactly(new Link(Relation.OWNER_OR_OPERATOR, "Tern Lines"));
        assertThat(Editions.parsed(load).origin().publishedOn()).isEqualTo("2026-01-29");
    }

    @Test
    void readsOlderLayout() {
        var load = load("ofsi.csv", OLDER);
        var entry = entry(load, "7001");

        assertThat(entry.names()).extracting(ListedName::strength).containsExactly(Strength.PRIMARY, Strength.WEAK);
        assertThat(entry.births())
                .extracting(birth -> birth.latest().toString())
                .containsExactly("1958-09-30", "1959-12-31");
        assertThat(Editions.parsed(load).origin().publishedOn()).isEqualTo("2020-01-27");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ,Individual,Prime          | ,Ghost,Prime      | SCHEMA          | 3
        2019,7001                  | 2019,             | SCHEMA          | 3
        Group ID                   | Group             | SCHEMA          | 2
        ZORBLAKS,Orlan,            | ZORBLAKS,         | SCHEMA          | 4
        ZORBLAKS,Orlan             | "ZORBLAKS,Orlan   | NOT_WELL_FORMED | 4
        """)
    void refuses(String from, String to, Code code, int line) {
        assertRefused(load("ofsi.csv", OLDER.replace(from, to)), code, "ofsi.csv", line);
    }
}
