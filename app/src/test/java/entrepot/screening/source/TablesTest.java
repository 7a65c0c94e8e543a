package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.first;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Address;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Denied Persons, Australia's table, and the table that others made of the EU's and Australia's lists.
class TablesTest {

    private static final String DENIED = """
        "Name"\t"Street_Address"\t"City"\t"State"\t"Country"\t"Postal_Code"\t\
        "Effective_Date"\t"Expiration_Date"\t"FR_Citation"
        "ORLAN ZORBLAX"\t"1 QUAY"\t"PORT"\t""\t"XA"\t"77"\t"06/19/2023"\t"06/29/2056"\t"1 F.R. 1"
        "ORLAN ZORBLAX"\t"2 QUAY"\t"PORT"\t""\t"XA"\t"77"\t"06/19/2023"\t"06/29/2056"\t"1 F.R. 1"
        "ORLAN ZORBLAX"\t"9 HILL"\t"TOWN"\t""\t"XB"\t""\t"01/02/2025"\t"01/02/2030"\t"2 F.R. 2"
        """;

    private static final String AUSTRALIA = """
        Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Citizenship,Address,\
        Committees,Control Date,IMO Number
        7,Orlan Zorblax,Individual,Primary Name,,10/12/1958; 1959,Vostravia,1 Quay,Autonomous (Fiction),3/07/2019,
        7a,Orlan Zorblaks,Individual,aka,Strong,,,,Autonomous (Fiction),3/07/2019,
        7b,The Gull,Individual,aka,Weak,,,,Autonomous (Fiction),3/07/2019,
        8,Night Tern,Vessel,Primary Name,,,,,Autonomous (Fiction),5/07/2019,0011114
        """;

    private static final String PARSED = """
        Name,Alias,Nationality,Designation,Sanction Type,Source
        Orlan Zorblax,"Orlan Zorblax, Orlan Zorblaks, Zorblax, Orlan",VOSTRAVIA,person,amendment,Europe
        Phantasma Bank,"Phantasma Bank, Phantasma Co, Ltd",,enterprise,amendment,Europe
        """;

    @Test
    void joinsAddressesOfAnOrder() {
        var load = load("dpl.txt", DENIED);
        var order = first(load);

        assertThat(Editions.parsed(load).entries()).hasSize(2);
        assertThat(order.addresses())
                .containsExactly(new Address("1 QUAY, PORT, 77", "XA"), new Address("2 QUAY, PORT, 77", "XA"));
        assertThat(order.listedOn()).contains(LocalDate.of(2023, 6, 19));
        assertThat(order.remarks()).isEqualTo("denied until 06/29/2056\n1 F.R. 1");
    }

    @Test
    void refusesDeniedNobody() {
        assertRefused(load("dpl.txt", DENIED + "\"\"" + "\t\"\"".repeat(8) + "\n"), Code.SCHEMA, "dpl.txt", 5);
        assertRefused(load("dpl.txt", DENIED + "\"X\"\n"), Code.SCHEMA, "dpl.txt", 5);
    }

    @Test
    void readsAustralia() {
        var load = load("au.csv", AUSTRALIA);

        assertThat(entry(load, "7").names())
                .containsExactly(
                        new ListedName("Orlan Zorblax", Strength.PRIMARY, "Latn"),
                        new ListedName("Orlan Zorblaks", Strength.STRONG, "Latn"),
                        new ListedName("The Gull", Strength.WEAK, "Latn"));
        assertThat(entry(load, "7").births()).hasSize(2);
        assertThat(entry(load, "8").kind()).isEqualTo(Kind.VESSEL);
        assertThat(entry(load, "8").identifiers()).containsExactly(Identifier.of(IdentifierType.IMO, "0011114"));
    }

    @Test
    void refusesBrokenAustralia() {
        assertRefused(load("au.csv", AUSTRALIA.replace("7b,", "b7,")), Code.SCHEMA, "au.csv", 4);
        assertRefused(load("au.csv", AUSTRALIA.replace("Vessel", "Ghost")), Code.SCHEMA, "au.csv", 5);
        assertRefused(load("au.csv", AUSTRALIA.replace("Committees", "Reasons")), Code.SCHEMA, "au.csv", 1);
    }

    @Test
    void weakensHalfNames() {
        var names = first(load("eu.csv", PARSED)).names();

        assertThat(names)
                .contains(
                        new ListedName("Orlan Zorblax", Strength.PRIMARY, "Latn"),
                        new ListedName("Orlan Zorblaks", Strength.STRONG, "Latn"),
                        new ListedName("Zorblax, Orlan", Strength.STRONG, "Latn"),
                        new ListedName("Zorblax", Strength.WEAK, "Latn"));
    }

    @Test
    void keepsIdsWhenLinesMove() {
        var lines = PARSED.lines().toList();
        var moved = String.join("\n", lines.get(0), lines.get(2), lines.get(1)) + "\n";
        var id = first(load("eu.csv", PARSED)).id();

        assertThat(entry(load("eu.csv", moved), id).primaryName()).isEqualTo("Orlan Zorblax");
        assertThat(id).matches("[0-9a-f]{16}");
    }
}
