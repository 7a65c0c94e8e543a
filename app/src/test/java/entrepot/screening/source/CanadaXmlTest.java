package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanadaXmlTest {

    private static final String LIST = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <data-set>
          <record>
            <Country>Vostravia / Vostravie</Country><LastName>Zorblax</LastName><GivenName>Orlan</GivenName>
            <Aliases>Orlan Zorblaks; Russian: Орлан Зорблакс</Aliases>
            <DateOfBirthOrShipBuildDate>1958-12-10 or 1959</DateOfBirthOrShipBuildDate>
            <Schedule>1, Part 1</Schedule><Item>1</Item><DateOfListing>2025-09-28</DateOfListing>
          </record>
          <record>
            <Country>Vostravia / Vostravie</Country>
            <EntityOrShip>Sand Bank (also known as Dune Bank)</EntityOrShip><Item>2</Item>
          </record>
          <record>
            <Country>Karsovia</Country><EntityOrShip>NIGHT TERN</EntityOrShip>
            <DateOfBirthOrShipBuildDate>1999</DateOfBirthOrShipBuildDate>
            <ShipIMONumber>0011114</ShipIMONumber><Item>1</Item>
          </record>
        </data-set>
        """;

    @Test
    void readsPerson() {
        var entry = entry(load("ca.xml", LIST), "Vostravia 1, Part 1 item 1");

        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("Zorblax, Orlan", Strength.PRIMARY, "Latn"),
                        new ListedName("Orlan Zorblaks", Strength.STRONG, "Latn"),
                        new ListedName("Орлан Зорблакс", Strength.STRONG, "Cyrl"));
        assertThat(entry.births()).hasSize(2);
        assertThat(entry.programmes()).containsExactly("Vostravia");
        assertThat(entry.countries()).as("the regulation is not a nationality").isEmpty();
        assertThat(entry.listedOn()).contains(LocalDate.of(2025, 9, 28));
    }

    @Test
    void readsOtherName() {
        assertThat(entry(load("ca.xml", LIST), "Vostravia 2").names())
                .containsExactly(
                        new ListedName("Sand Bank", Strength.PRIMARY, "Latn"),
                        new ListedName("Dune Bank", Strength.STRONG, "Latn"));
    }

    @Test
    void readsShip() {
        var ship = entry(load("ca.xml", LIST), "Karsovia 1");

        assertThat(ship.kind()).isEqualTo(Kind.VESSEL);
        assertThat(ship.identifiers()).containsExactly(Identifier.of(IdentifierType.IMO, "0011114"));
        assertThat(ship.births()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        <Item>2</Item>              | <Item/>              | SCHEMA          | 9
        Sand Bank (also known as Dune Bank) | ''           | SCHEMA          | 9
        Karsovia</Country>          | Vostravia</Country><Schedule>1, Part 1</Schedule> | DUPLICATE_ENTRY | 13
        </data-set>                 | <row/></data-set>    | SCHEMA          | 18
        </data-set>                 | ''                   | NOT_WELL_FORMED | 19
        """)
    void refuses(String from, String to, Code code, int line) {
        assertRefused(load("ca.xml", LIST.replace(from, to)), code, "ca.xml", line);
    }
}
