package entrepot.screening.source;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever stands in a file, it is read or refused; nothing throws.
class HostileFilesPropertyTest {

    private static final String[] BEGINNINGS = {
        Editions.record(7, "ZORBLAX, Orlan", "individual", "DOB 1958; Passport VX17 (Vostravia); Linked To: X.") + "\n",
        """
        <CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS>
        <INDIVIDUAL><FIRST_NAME>A</FIRST_NAME><REFERENCE_NUMBER>Q.1</REFERENCE_NUMBER></INDIVIDUAL>
        </INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>""",
        """
        <export generationDate="2026-02-27"><sanctionEntity euReferenceNumber="EU.1">
        <subjectType classificationCode="P"/><nameAlias wholeName="A B"/><birthdate circa="true"/>
        </sanctionEntity></export>""",
        """
        <sdnList><publshInformation><Publish_Date>02/27/2026</Publish_Date><Record_Count>1</Record_Count>
        </publshInformation><sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry>
        </sdnList>""",
        "<data-set><record><Country>X</Country><LastName>A</LastName><Item>1</Item></record></data-set>",
        "Last Updated,27/01/2020,\nName 6,Name 1,DOB,Group Type,Group ID\nZORBLAX,Orlan,00/09/1958,Individual,1\n",
        "id,type,name,born,identifiers\nH-1,person,A,1958,PASSPORT:1|WALLET/XBT:1a\n",
        "asset,address\nXBT,1AbC\n",
        """
        {"metadata":{"totalAddresses":1},"addresses":{"1a":{"entries":[
        {"entity":"A","uid":"1","type":"Digital Currency Address - XBT"}]}}}""",
        ParsedCsv.HEADER + "\nA B,\"A, B, C\",X,person,y,Europe\n",
        """
        "Name"\t"Street_Address"\t"Country"\t"Effective_Date"\t"Expiration_Date"
        "A"\t""\t"X"\t""\t""
        """
    };

    private static final String SIGNS = "\"',;|:<>&/\\[]{}()\r\n\t\u0000\u001a\u200b\u202e\uFEFF -0aZ9.ЖعX漢";

    @Property(tries = 2_000)
    void survivesSpoiledFiles(
            @ForAll @IntRange(max = 10) int format,
            @ForAll @IntRange(max = 400) int at,
            @ForAll("noise") String noise) {
        var text = BEGINNINGS[format];
        int from = Math.min(at, text.length());
        int to = Math.min(from + noise.length() % 7, text.length());

        assertAnswered(Sources.load("list.dat", text.substring(0, from) + noise + text.substring(to)));
    }

    @Property(tries = 500)
    void survivesAnyBytes(@ForAll byte[] bytes, @ForAll @IntRange(max = 10) int format) {
        var begin = BEGINNINGS[format].getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(begin, begin.length + bytes.length);
        System.arraycopy(bytes, 0, whole, begin.length, bytes.length);

        assertAnswered(Sources.load("list.dat", bytes));
        assertAnswered(Sources.load("list.dat", whole));
    }

    @Property(tries = 11)
    void readsWhatIsNotSpoiled(@ForAll @IntRange(max = 10) int format) {
        assertThat(Sources.load("list.dat", BEGINNINGS[format])).isInstanceOf(Parsed.class);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(12);
    }

    private static void assertAnswered(ListLoad load) {
        assertThat(load)
                .satisfiesAnyOf(
                        one -> assertThat(one).isInstanceOf(Parsed.class),
                        one -> assertThat(one).isInstanceOf(Refused.class));
    }
}
