package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfacXmlTest {

    private static final String LIST = """
        <?xml version="1.0" standalone="yes"?>
        <sdnList xmlns="https://example.org/XML">
          <publshInformation>
            <Publish_Date>02/28/2026</Publish_Date>
            <Record_Count>2</Record_Count>
          </publshInformation>
          <sdnEntry>
            <uid>901</uid><firstName>Orlan</firstName><lastName>ZORBLAX</lastName><sdnType>Individual</sdnType>
            <remarks>(Linked To: PHANTASMA BANK (XA))</remarks>
            <programList><program>FIC1</program><program>FIC2</program></programList>
            <idList>
              <id><uid>1</uid><idType>Passport</idType><idNumber>VX17</idNumber><idCountry>Vostravia</idCountry></id>
              <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
              <id><uid>3</uid><idType>Digital Currency Address - XBT</idType><idNumber>1AbCdEf</idNumber></id>
            </idList>
            <akaList>
              <aka><uid>4</uid><type>a.k.a.</type><category>weak</category><lastName>THE GULL</lastName></aka>
              <aka><uid>5</uid><type>a.k.a.</type><category>strong</category><lastName>ZORBLAKS</lastName></aka>
            </akaList>
            <addressList>
              <address><uid>6</uid><address1>1 Quay</address1><city>Port</city><country>Karsovia</country></address>
            </addressList>
            <citizenshipList><citizenship><country>Vostravia</country></citizenship></citizenshipList>
            <dateOfBirthList>
              <dateOfBirthItem><dateOfBirth>circa 1958</dateOfBirth></dateOfBirthItem>
            </dateOfBirthList>
          </sdnEntry>
          <sdnEntry>
            <uid>902</uid><lastName>NIGHT TERN</lastName><sdnType>Vessel</sdnType>
            <idList>
              <id><idType>Vessel Registration Identification</idType><idNumber>IMO 0011114</idNumber></id>
            </idList>
            <vesselInfo>
              <callSign>XA77</callSign><vesselFlag>Karsovia</vesselFlag><vesselOwner>Tern Lines</vesselOwner>
            </vesselInfo>
          </sdnEntry>
        </sdnList>
        """;

    @Test
    void readsPerson() {
        var entry = entry(load("sdn.xml", LIST), "901");

        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("ZORBLAX, Orlan", Strength.PRIMARY, "Latn"),
                        new ListedName("THE GULL", Strength.WEAK, "Latn"),
                        new ListedName("ZORBLAKS", Strength.STRONG, "Latn"));
        assertThat(entry.programmes()).containsExactly("FIC1", "FIC2");
        assertThat(entry.identifiers())
                .containsExactly(Identifier.of(IdentifierType.PASSPORT, "VX17"), Identifier.wallet("XBT", "1AbCdEf"));
        assertThat(entry.sex()).isEqualTo(Sex.MALE);
        assertThat(entry.nationalities()).containsExactly("Vostravia");
        assertThat(entry.addresses()).containsExactly(new Address("1 Quay, Port", "Karsovia"));
        assertThat(entry.births()).hasSize(1);
        assertThat(entry.links()).containsExactly(new Link(Relation.LINKED_TO, "PHANTASMA BANK (XA)"));
    }

    @Test
    void readsVessel() {
        var load = load("sdn.xml", LIST);
        var entry = entry(load, "902");

        assertThat(entry.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierType.IMO, "0011114"), Identifier.of(IdentifierType.CALL_SIGN, "XA77"));
        assertThat(entry.links()).containsExactly(new Link(Relation.OWNER_OR_OPERATOR, "Tern Lines"));
        assertThat(Editions.parsed(load).origin().publishedOn()).isEqualTo("2026-02-28");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        <Record_Count>2           | <Record_Count>3    | SCHEMA          | 0
        02/28/2026                | some day           | SCHEMA          | 3
        <uid>902                  | <uid>901           | DUPLICATE_ENTRY | 28
        <uid>902                  | <uid>              | SCHEMA          | 28
        <lastName>NIGHT TERN      | <lastName>         | SCHEMA          | 28
        <sdnType>Vessel           | <sdnType>Ghost     | SCHEMA          | 28
        <sdnList                  | <!DOCTYPE a><sdnList | NOT_WELL_FORMED | 2
        """)
    void refuses(String from, String to, Code code, int line) {
        assertRefused(load("sdn.xml", LIST.replace(from, to)), code, "sdn.xml", line);
    }
}
