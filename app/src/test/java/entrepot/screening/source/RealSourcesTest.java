package entrepot.screening.source;

import static entrepot.screening.Editions.parsed;
import static entrepot.screening.Editions.real;
import static entrepot.screening.source.Sources.entry;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Sex;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every real list that lies beside the project, read from where it lies; skipped elsewhere.
class RealSourcesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ofac-sdn-2024-01            | ofac-sdn           | 2024-01-01 | 13821
        ofac-sdn-2024-05-03.csv     | ofac-sdn           | 2024-05-03 | 14965
        ofac-nonsdn-2025-12         | ofac-consolidated  | 2025-12-01 | 442
        ofac-nonsdn-2025-03-28.xml  | ofac-consolidated  | 2025-03-28 | 443
        ofac-wallets-2026-08-20.json| ofac-wallets       | 2026-08-20 | 94
        un-2025-04-19.xml           | un-consolidated    | 2025-04-19 | 877
        un-2026-02-27.xml           | un-consolidated    | 2026-02-27 | 1003
        uk-uksl-2026-05             | uk-list            | 2026-05-01 | 6046
        uk-official-format-sample.csv| uk-list           | 2020-04-27 | 6
        eu-official-format-sample.xml| eu-list           | 2020-04-15 | 6
        eu-parsed-2025-06.csv       | eu-list            | 2025-06-01 | 5314
        ca-sema-2025-05.xml         | ca-list            | 2025-05-01 | 4759
        au-dfat-parsed-2025-06.csv  | au-list            | 2025-06-01 | 9933
        bis-dpl-2022-09.txt         | bis-denied-persons | 2022-09-01 | 461
        """)
    void recognises(String path, String list, String published, int entries) {
        var snapshot = snapshot(path);

        assertThat(snapshot.list()).isEqualTo(new ListId(list));
        assertThat(snapshot.origin().publishedOn()).isEqualTo(published);
        assertThat(snapshot.counts().entries()).isEqualTo(entries);
    }

    @Test
    void readsWholeSeries() {
        assertThat(ListReader.read(List.of(real("ofac-sdn-series")), Editions.LOADED))
                .hasSize(16)
                .allSatisfy(load -> assertThat(parsed(load).counts().entries()).isBetween(9_000, 15_000));
    }

    @Test
    void refusesDamagedFeed() {
        assertThat(load("un-2025-08-16-corrupt.xml")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.list()).isEqualTo(ListId.UN);
            assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly(Code.NOT_UTF8, Code.NOT_WELL_FORMED);
            assertThat(refused.problems()).allMatch(problem -> problem.line() > 0);
        });
    }

    /// Every one of the 17,091 rows of `alt.csv` is a name of its record.
    @Test
    void keepsEveryAliasOfOfac() {
        var snapshot = snapshot("ofac-sdn-2024-01");
        var rows = lines("ofac-sdn-2024-01/alt.csv");

        assertThat(rows).hasSize(17_091);
        assertThat(snapshot.counts().names()
                        - snapshot.counts().weakNames()
                        - snapshot.counts().entries())
                .as("a few rows repeat a name of the record")
                .isBetween(17_000, 17_091);
    }

    @Test
    void readsOfacRemarks() {
        var snapshot = snapshot("ofac-sdn-2024-01");
        var sexes = snapshot.entries().stream().filter(one -> one.sex() != Sex.UNKNOWN);
        var links = snapshot.entries().stream().flatMap(one -> one.links().stream());

        assertThat(sexes).hasSizeGreaterThan(3_900);
        assertThat(links.filter(link -> link.relation() == Relation.LINKED_TO)).hasSizeGreaterThan(5_000);
        assertThat(entry(load("ofac-sdn-2024-01"), "306").addresses()).hasSizeGreaterThan(2);
    }

    @Test
    void countsUkList() {
        var snapshot = snapshot("uk-uksl-2026-05");
        var rows = lines("uk-uksl-2026-05/subject_names.csv");
        var ships = lines("uk-uksl-2026-05/subject_identifiers.csv").stream()
                .filter(line -> line.contains(",imo,"))
                .toList();
        var numbers = ships.stream().map(line -> ship(line.split(",", -1))).distinct();

        assertThat(rows).hasSize(15_050 + 1);
        assertThat(ships).hasSize(856);
        assertThat(snapshot.counts().names())
                .as("names of a subject told apart by more than spaces")
                .isEqualTo(15_042);
        assertThat(identifiers(snapshot, IdentifierType.IMO, IdentifierType.IMO_COMPANY))
                .hasSize((int) numbers.count());
        assertThat(snapshot.entries().stream().filter(one -> one.kind() == Kind.VESSEL))
                .hasSize(632);
    }

    @Test
    void keepsNamesOfEu() {
        var snapshot = snapshot("eu-parsed-2025-06.csv");
        var primary = snapshot.entries().stream().map(ListEntry::primaryName).distinct();

        assertThat(lines("eu-parsed-2025-06.csv")).hasSize(5_316 + 1);
        assertThat(primary).hasSize(5_308);
    }

    @Test
    void keepsEveryWallet() {
        var kept = snapshot("ofac-wallets-2024-09-27.csv");
        var lost = identifiers(
                snapshot("ofac-wallets-2026-08-20.json"), IdentifierType.WALLET, IdentifierType.WALLET_CASELESS);

        assertThat(kept.counts().wallets()).isEqualTo(654);
        assertThat(lost.stream().map(Identifier::value).distinct()).hasSize(961);
        assertThat(lost.stream().filter(one -> one.type() == IdentifierType.WALLET))
                .allMatch(one -> one.value().equals(one.value().toLowerCase(Locale.ROOT)));
    }

    @Test
    void weakensLowQuality() {
        assertThat(snapshot("un-2026-02-27.xml").counts().weakNames()).isBetween(600, 640);
        assertThat(snapshot("uk-uksl-2026-05").counts().weakNames()).isEqualTo(605);
        assertThat(snapshot("ofac-nonsdn-2025-03-28.xml").counts().weakNames()).isEqualTo(70);
    }

    @Test
    void readsOriginalScripts() {
        var strong = snapshot("un-2026-02-27.xml").entries().stream()
                .flatMap(one -> one.names().stream())
                .filter(name -> !name.script().equals("Latn") && name.strength() == Strength.STRONG);

        assertThat(strong).hasSizeGreaterThan(370);
    }

    private static String ship(String[] fields) {
        return fields[1] + UkNumbers.imo(fields[3]);
    }

    private static List<Identifier> identifiers(ListSnapshot snapshot, IdentifierType... types) {
        return snapshot.entries().stream()
                .flatMap(one -> one.identifiers().stream())
                .filter(one -> Stream.of(types).anyMatch(one.type()::equals))
                .toList();
    }

    private static List<String> lines(String file) {
        var text = new String(Editions.bytes(real(file)), StandardCharsets.UTF_8);
        return text.lines().filter(line -> line.length() > 1).toList();
    }

    private static ListSnapshot snapshot(String path) {
        return parsed(load(path));
    }

    private static ListLoad load(String path) {
        return ListReader.read(List.of(real(path)), Editions.LOADED).getFirst();
    }
}
