package entrepot.screening.source;

import static entrepot.screening.Editions.parseOfac;
import static entrepot.screening.Editions.parsed;
import static entrepot.screening.Editions.record;
import static entrepot.screening.Editions.sdn;
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
import entrepot.screening.ListSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfacCsvTest {

    private static final String ONE = record(7, "ZORBLAX, Orlan", "individual", "") + "\r\n";

    @Test
    void readsWholeSet() {
        var remarks = "DOB 10 Dec 1958; nationality Vostravia; Passport VX17 (Vostravia) expires 2030; "
                + "a.k.a. 'THE CLOCK";
        var entry = parsed(parseOfac(
                        "sdn.csv", record(7, "ZORBLAX, Orlan", "individual", remarks) + "\r\n\u001a",
                        "alt.csv", "7,1,\"aka\",\"ZORBLAKS, \"\"Big\"\" Orlan\",-0- \r\n\u001a",
                        "add.csv", "7,1,\"1 Quay, Port\",\"City\",\"Karsovia\",-0- \r\n\u001a",
                        "sdn_comments.csv", "7,\"MAKER'; Tax ID No. 0017.\"\n\u001a"))
                .entries()
                .getFirst();

        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.kind()).isEqualTo(Kind.PERSON);
        assertThat(entry.programmes()).containsExactly("SDGT");
        assertThat(entry.names())
                .containsExactly(
                        new ListedName("ZORBLAX, Orlan", Strength.PRIMARY, "Latn"),
                        new ListedName("ZORBLAKS, \"Big\" Orlan", Strength.STRONG, "Latn"),
                        new ListedName("THE CLOCKMAKER", Strength.WEAK, "Latn"));
        assertThat(entry.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierType.PASSPORT, "VX17"), Identifier.of(IdentifierType.TAX, "0017"));
        assertThat(entry.countries()).containsExactlyInAnyOrder("Vostravia", "Karsovia");
        var day = LocalDate.of(1958, 12, 10);
        assertThat(entry.births()).containsExactly(new Birth(day, day));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ''       | Digital Currency Address - XBT 1AbCdEf            | WALLET       | XBT | 1AbCdEf
        ''       | alt. Digital Currency Address - USDT 0xAbC        | WALLET       | USDT| 0xAbC
        ''       | SWIFT/BIC PHANXA2Z                                | BIC          | ''  | PHANXA2Z
        ''       | Legal Entity Number 98450000PHANTASMAB51 (Karsovia)| LEI         | ''  | 98450000PHANTASMAB51
        ''       | Legal Entity Number 851683897                     | REGISTRATION | ''  | 851683897
        ''       | Identification Number IMO 0012346                 | IMO_COMPANY  | ''  | 0012346
        ''       | Company Number 00021                              | REGISTRATION | ''  | 00021
        vessel   | Vessel Registration Identification IMO 0011114.   | IMO          | ''  | 0011114
        vessel   | MMSI 000000041                                    | MMSI         | ''  | 000000041
        individual | alt. Passport A 12 (Karsovia)                   | PASSPORT     | ''  | A 12
        individual | National ID No. K-1                             | NATIONAL_ID  | ''  | K-1
        individual | NIT # 83-1                                      | TAX          | ''  | 83-1
        """)
    void readsNumbersInRemarks(String kind, String remark, IdentifierType type, String scheme, String value) {
        assertThat(sdn(record(1, "X Y", kind, remark)).entries().getFirst().identifiers())
                .containsExactly(new Identifier(type, scheme, value));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        DOB 10 Dec 1948,                  1948-12-10, 1948-12-10
        DOB Feb 1938,                     1938-02-01, 1938-02-28
        DOB 1946,                         1946-01-01, 1946-12-31
        DOB circa 1951,                   1950-01-01, 1952-12-31
        DOB 1969 to 1971,                 1969-01-01, 1971-12-31
        DOB 26 Sep 1946 to 07 Dec 1946,   1946-09-26, 1946-12-07
        DOB Mar 1962 to Feb 1963,         1962-03-01, 1963-02-28
        """)
    void readsBirths(String remark, LocalDate earliest, LocalDate latest) {
        assertThat(sdn(record(1, "X Y", "individual", remark))
                        .entries()
                        .getFirst()
                        .births())
                .containsExactly(new Birth(earliest, latest));
    }

    @Test
    void ignoresBirthsThatNobodyCanRead() {
        for (var text : new String[] {"DOB 31 Feb 1948", "DOB unknown", "DOB 1971 to 1969", "DOB circa"})
            assertThat(sdn(record(1, "X Y", "individual", text))
                            .entries()
                            .getFirst()
                            .births())
                    .isEmpty();
    }

    @Test
    void splitsProgrammes() {
        var row = record(1, "X Y", "", "").replace("\"SDGT\"", "\"SDGT] [SYRIA] [IFSR\"");

        assertThat(sdn(row).entries().getFirst().programmes()).containsExactly("SDGT", "SYRIA", "IFSR");
    }

    @Test
    void refusesMissingMainFile() {
        assertRefused(parseOfac("alt.csv", "7,1,\"aka\",\"X\",-0- \r\n"), Problem.Code.MISSING_FILE, "sdn.csv", 0);
    }

    @Test
    void refusesOtherEncoding() {
        var latin1 = (ONE + record(8, "SÉAMUS", "individual", "")).getBytes(StandardCharsets.ISO_8859_1);
        var load = ListFiles.of(Map.of("sdn.csv", latin1)).parseOfac(Editions.origin(ListId.OFAC_SDN));

        assertRefused(load, Problem.Code.NOT_UTF8, "sdn.csv", 2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        7,"X" | SCHEMA
        x,"ZORBLAX","individual",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0- | SCHEMA
        8,-0- ,"individual",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0- | SCHEMA
        8,"X","ghost",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0- | SCHEMA
        7,"X","individual",-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0- | DUPLICATE_ENTRY
        8,"X,-0- | NOT_WELL_FORMED
        8,"X"y,-0- | NOT_WELL_FORMED
        """)
    void refusesBrokenRecords(String row, Problem.Code code) {
        assertRefused(parseOfac("sdn.csv", ONE + row), code, "sdn.csv", 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        alt.csv          | 8,1,"aka","X",-0-
        add.csv          | 8,1,-0-,-0-,"Karsovia",-0-
        """)
    void refusesRowsOfNoRecord(String file, String row) {
        assertRefused(parseOfac("sdn.csv", ONE, file, row), Problem.Code.ORPHAN, file, 1);
    }

    @Test
    void toleratesCommentsOfRemovedRecords() {
        assertThat(parsed(parseOfac("sdn.csv", ONE, "sdn_comments.csv", "8,\"more\""))
                        .entries())
                .hasSize(1);
    }

    @Test
    void tellsCutRemarks() {
        var cut = "x".repeat(970) + "; a.k.a. 'THE CLOCKMAKER'; DOB";
        var alone = parsed(parseOfac("sdn.csv", record(7, "X Y", "individual", cut)));
        var whole =
                parsed(parseOfac("sdn.csv", record(7, "X Y", "individual", cut), "sdn_comments.csv", "7,\" 1971.\""));

        assertThat(alone.counts().cutEntries()).isOne();
        assertThat(whole.counts().cutEntries()).isZero();
        assertThat(whole.entries().getFirst().births()).hasSize(1);
    }

    @Test
    void refusesEmptyFile() {
        assertRefused(parseOfac("sdn.csv", "\u001a"), Problem.Code.EMPTY, "sdn.csv", 0);
    }

    @Test
    void hashesFilesAsTheToolDoes() {
        assertThat(Editions.ofac("sdn.csv", "abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Editions.ofac("alt.csv", "abc", "sdn.csv", "abc").sha256())
                .isEqualTo("8cb8e61c022a9828246206d45b0af3ef9ff168fe1fa017fdb82dda89d0086718");
    }

    @Test
    void appendsWallet() {
        var files = Editions.ofac("sdn.csv", ONE + "\u001a");
        var next = files.withWallet(8, "FRESH \"MIXER\"", "CYBER2", "ETH", "0xAb");
        var snapshot = parsed(next.parseOfac(Editions.origin(ListId.OFAC_SDN)));

        assertThat(snapshot.counts()).isEqualTo(new ListSnapshot.Counts(2, 2, 0, 1, 1, 0));
        assertThat(snapshot.entries().getLast().primaryName()).isEqualTo("FRESH \"MIXER\"");
        assertThat(snapshot.entries().getLast().identifiers()).containsExactly(Identifier.wallet("ETH", "0xAb"));
        assertThat(next.sha256()).isNotEqualTo(files.sha256());
    }

    private static void assertRefused(ListLoad load, Problem.Code code, String file, int line) {
        assertThat(load).isInstanceOfSatisfying(Refused.class, refused -> {
            var first = refused.problems().getFirst();
            assertThat(first.code()).as(first.detail()).isEqualTo(code);
            assertThat(first.file()).isEqualTo(file);
            assertThat(first.line()).isEqualTo(line);
        });
    }
}
