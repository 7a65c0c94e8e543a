package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.first;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Address;
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

/// The file that `docs/guide/lists.md` shows.
class LocalCsvTest {

    private static final String HEADER = "id,type,name,strong_aliases,weak_aliases,born,sex,nationality,address,"
            + "programme,identifiers,owners,listed_on,remarks\n";
    private static final String PERSON =
            "H-1,person,Orlan Zorblax,Orlan Zorblaks|Орлан Зорблакс,The Gull,1958-12-10|1959,"
                    + "m,Vostravia,\"1 Quay, Port\",house,PASSPORT:VX17|WALLET/XBT:1AbCdEf,,2026-01-31,"
                    + "\"Told us, twice\"\n";
    private static final String FIRM = "H-2,organisation,Tern Lines,,,,,,,house,,Orlan Zorblax,,\n";

    @Test
    void readsPerson() {
        var entry = first(load("house.csv", HEADER + PERSON + FIRM));

        assertThat(entry.id()).isEqualTo("H-1");
        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("Orlan Zorblax", Strength.PRIMARY, "Latn"),
                        new ListedName("Orlan Zorblaks", Strength.STRONG, "Latn"),
                        new ListedName("Орлан Зорблакс", Strength.STRONG, "Cyrl"),
                        new ListedName("The Gull", Strength.WEAK, "Latn"));
        assertThat(entry.births()).hasSize(2);
        assertThat(entry.sex()).isEqualTo(Sex.MALE);
        assertThat(entry.nationalities()).containsExactly("Vostravia");
        assertThat(entry.addresses()).containsExactly(new Address("1 Quay, Port", ""));
        assertThat(entry.identifiers())
                .containsExactly(Identifier.of(IdentifierType.PASSPORT, "VX17"), Identifier.wallet("XBT", "1AbCdEf"));
        assertThat(entry.listedOn()).contains(LocalDate.of(2026, 1, 31));
        assertThat(entry.remarks()).isEqualTo("Told us, twice");
    }

    @Test
    void readsFewColumns() {
        assertThat(first(load("house.csv", "id,type,name\nH-1,vessel,Night Tern\n"))
                        .kind())
                .isEqualTo(Kind.VESSEL);
    }

    @Test
    void readsOwners() {
        assertThat(first(load("house.csv", HEADER + FIRM)).links())
                .containsExactly(new Link(Relation.OWNER_OR_OPERATOR, "Orlan Zorblax"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ,person,        | ,ghost,         | SCHEMA          | 2
        1958-12-10      | one day         | SCHEMA          | 2
        2026-01-31      | 2026-02-31      | SCHEMA          | 2
        PASSPORT:       | BADGE:          | SCHEMA          | 2
        PASSPORT:VX17   | VX17            | SCHEMA          | 2
        H-2             | H-1             | DUPLICATE_ENTRY | 3
        H-2             | ``              | SCHEMA          | 3
        Tern Lines      | ``              | SCHEMA          | 3
        owners,         | masters,        | SCHEMA          | 1
        ,house,,Orlan   | ,house,Orlan    | SCHEMA          | 3
        "Told us, twice | "Told us" twice | NOT_WELL_FORMED | 2
        """)
    void refuses(String from, String to, Code code, int line) {
        assertRefused(load("house.csv", (HEADER + PERSON + FIRM).replace(from, to)), code, "house.csv", line);
    }
}
