package entrepot;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.SourceTree.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// STYLE.md, held by machine. Each finding names the place, the rule and the remedy. What may
/// differ is listed in [#EXCUSED] with its reason; an excuse that nothing needs any more fails.
class TidyTest {

    /// A finding that is right to stay: the file's end, the rule, and why.
    private record Excuse(String file, String rule, String reason) {
        boolean covers(Finding finding) {
            return finding.file().endsWith(file) && finding.rule().equals(rule);
        }
    }

    private static final List<Excuse> EXCUSED = List.of(
            new Excuse("housefixture/parlour/Guest.java", "now", "breaks the rule to show that it bites"),
            new Excuse(
                    "entrepot/signer/SignerMain.java",
                    "print",
                    "the signer has no logger, and a bug halts it: the trace on its error stream is all that is left"),
            new Excuse(
                    "entrepot/node/WebParts.java",
                    "unfinished",
                    "Spring's name of the class that fills settings into its parts"),
            new Excuse(
                    "entrepot/lab/demo/World.java",
                    "clock",
                    "the demonstration is put together here: its clock and chance enter once and are passed on"));

    private static final SourceTree TREE = SourceTree.ofProject();
    private static final List<Source> FILES = TREE.files();
    private static final List<Finding> FINDINGS =
            FILES.stream().flatMap(file -> check(file, TREE.schemas())).toList();

    @Test
    void keepsHouseTidy() {
        assertThat(FILES).as("files looked at").hasSizeGreaterThan(20);
        assertThat(list(FINDINGS.stream().filter(finding -> !isExcused(finding))))
                .as("what STYLE.md does not allow")
                .isEmpty();
    }

    @Test
    void keepsPackagesTidy() {
        var java = FILES.stream().filter(file -> file.is("java")).toList();
        assertThat(list(PackageRules.check(java).stream().filter(finding -> !isExcused(finding))))
                .as("what STYLE.md does not allow")
                .isEmpty();
    }

    @Test
    void needsEachExcuse() {
        var java = FILES.stream().filter(file -> file.is("java")).toList();
        var all = Stream.concat(FINDINGS.stream(), PackageRules.check(java).stream())
                .toList();
        assertThat(EXCUSED)
                .as("excuses to delete")
                .allMatch(excuse -> all.stream().anyMatch(excuse::covers))
                .allMatch(excuse -> !excuse.reason().isBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            now          | class A { Object a() { return java.time.Instant.now(); } }
            now          | class A { Object a() { return LocalDate.now(); } }
            chance       | class A { Object a() { return new java.util.Random(); } }
            chance       | class A { long a() { return System.currentTimeMillis(); } }
            clock        | class A { Object a() { return Clock.systemUTC(); } }
            thread-local | class A { final ThreadLocal<String> a; }
            import       | import lombok.Data; class A {}
            import       | import java.util.*; class A {}
            name         | class OrderManager {}
            static       | class A { static int a; }
            parameters   | class A { void a(int b, int c, int d, int e, int f, int g) {} }
            swallowed    | class A { void a() { try { b(); } catch (E e) { } } }
            schema       | class A { String a = "select b from ledger.account"; }
            comment      | public class A {}
            test-name    | class A { @Test void shouldRefuse() {} }
            print        | class A { void a(Exception e) { e.printStackTrace(); } }
            """)
    void detects(String rule, String code) {
        assertThat(check(code)).extracting(Finding::rule).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class A { Object a(InstantSource clock) { return clock.instant(); } }
            class A { Object a(Clock clock) { return LocalDate.now(clock); } }
            class A { Object a() { return new Random(42); } /* not Instant.now() */ }
            class A { static final int B = 1; String b = "Instant.now()"; }
            record A(int b, int c, int d, int e, int f, int g) { A { b++; } }
            enum A { B, C; }
            interface A { int B = 1; }
            class A { @Override public void a(int b, int c, int d, int e, int f, int g) {} }
            class A { String a = "select b from trade.invoice where c is distinct from d.e"; }
            /** What it is. */ public class A {}
            """)
    void allows(String code) {
        assertThat(check(code)).isEmpty();
    }

    @Test
    void measuresSizes() {
        var method = "class A { void a() {\n" + "b();\n".repeat(40) + "} }\n";
        assertThat(check(method)).extracting(Finding::rule).containsExactly("method");
        assertThat(check("class A {}\n" + "// b\n".repeat(400)))
                .extracting(Finding::rule)
                .containsExactly("file");
        assertThat(check("class A {} // " + "b".repeat(120)))
                .extracting(Finding::rule)
                .containsExactly("line");
    }

    private static Stream<Finding> check(Source file, Set<String> schemas) {
        var java = file.is("java") ? JavaRules.check(file, schemas).stream() : Stream.<Finding>empty();
        return Stream.concat(java, TextRules.check(file).stream());
    }

    private static Stream<Finding> check(String code) {
        return check(new Source("app/src/main/java/entrepot/trade/A.java", code), Set.of("ledger", "trade"));
    }

    private static boolean isExcused(Finding finding) {
        return EXCUSED.stream().anyMatch(excuse -> excuse.covers(finding));
    }

    private static String list(Stream<Finding> findings) {
        return findings.map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
