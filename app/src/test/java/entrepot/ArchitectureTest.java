package entrepot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/// The map, held by machine: each edge between modules is one that a `package-info` declares, the
/// core is pure, and the walls to `lab` and `signer` stand. The fixtures in `housefixture` break
/// each rule once, so that a rule that no longer bites fails here.
class ArchitectureTest {

    private static final ImportOption NO_TESTS = location -> !location.contains("/test-classes/");

    /// Modules that are values or rules through and through.
    private static final String[] PURE = {"entrepot.money..", "entrepot.trade.code..", "housefixture.parlour.."};

    /// Where the parts are put together: clock and randomness enter here and nowhere else.
    private static final String[] ROOTS = {"entrepot.command..", "entrepot.node.."};

    private static final Set<String> STATIC_CLOCK_OR_CHANCE = Set.of(
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>");

    private static final Set<String> CLOCKLESS_NOW = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final JavaClasses APP =
            new ClassFileImporter().withImportOption(NO_TESTS).importPackages("entrepot");
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages("housefixture");

    @Test
    void keepsDeclaredEdges() {
        ApplicationModules.of("entrepot", NO_TESTS).verify();
    }

    @Test
    void detectsUndeclaredEdge() {
        var house = ApplicationModules.of("housefixture", (ImportOption) location -> true);
        assertThatThrownBy(house::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContainingAll("kitchen", "cellar", "housefixture.kitchen.Cook");
    }

    @Test
    void hasNoCycles() {
        slices().matching("entrepot.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void keepsCorePure() {
        core().check(APP);
        staticClockOrChance(PURE).check(APP);
        values().check(APP);
    }

    @Test
    void detectsImpureCore() {
        assertBroken(core(), "java.sql.Connection");
        assertBroken(staticClockOrChance(PURE), "Instant.now()");
        assertBroken(values(), "housefixture.parlour.Guest");
    }

    @Test
    void takesTimeFromOutside() {
        noClasses()
                .that()
                .resideInAPackage("entrepot..")
                .and()
                .resideOutsideOfPackages(ROOTS)
                .should()
                .callCodeUnitWhere(clockOrChance())
                .because("a run must replay from a seed: take an InstantSource or RandomGenerator in the constructor")
                .check(APP);
    }

    @Test
    void leavesLabAndSignerAlone() {
        var rule = noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("entrepot.lab..").or(resideInAPackage("entrepot.signer..")))
                .because("lab may use everything and nothing uses it; the signer is another process");
        rule.check(APP);
    }

    @Test
    void keepsSignerSmall() {
        var classes = sibling("signer");
        assumeThat(Files.isDirectory(classes)).as("signer is built: " + classes).isTrue();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.net.http..", "okhttp3..", "org.web3j.protocol..", "java.sql..")
                .orShould()
                .dependOnClassesThat(named(
                        "java.net.URL",
                        "java.net.HttpURLConnection",
                        "java.net.Socket",
                        "java.net.ServerSocket",
                        "java.net.InetSocketAddress"))
                .because("the signer speaks on its Unix socket only")
                .check(new ClassFileImporter().importPath(classes));
    }

    private static ArchRule core() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.net..", "java.nio.file..")
                .because("the core is functions over records; the shell brings in the world");
    }

    private static ArchRule staticClockOrChance(String... packages) {
        return noClasses().that().resideInAnyPackage(packages).should().callCodeUnitWhere(clockOrChance());
    }

    private static ArchRule values() {
        return noClasses()
                .that(DescribedPredicate.describe("are records or enums", type -> type.isRecord() || type.isEnum()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "java.sql..")
                .because("a value knows nothing of rows and requests: its reader and writer do");
    }

    private static DescribedPredicate<JavaCall<?>> clockOrChance() {
        return DescribedPredicate.describe(
                "reads the machine's clock or chance", call -> isClockOrChance(call.getTarget()));
    }

    private static boolean isClockOrChance(CodeUnitCallTarget target) {
        var owner = target.getOwner().getFullName();
        boolean takesNothing = target.getRawParameterTypes().isEmpty();
        if (STATIC_CLOCK_OR_CHANCE.contains(owner + "." + target.getName())) return true;
        if (CLOCKLESS_NOW.contains(owner)) return target.getName().equals("now") && takesNothing;
        return owner.equals("java.util.Random") && target.getName().equals("<init>") && takesNothing;
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        var wanted = List.of(names);
        return DescribedPredicate.describe("are " + wanted, type -> wanted.contains(type.getFullName()));
    }

    private static void assertBroken(ArchRule rule, String words) {
        var result = rule.evaluate(FIXTURE);
        assertThat(result.hasViolation())
                .as("the fixture breaks: " + rule.getDescription())
                .isTrue();
        assertThat(result.getFailureReport().toString()).contains(words);
    }

    /// The classes of another Maven module, built by the same build.
    private static Path sibling(String module) {
        var own = Path.of(System.getProperty("user.dir"));
        var quick = Path.of("target", "quick", "classes");
        boolean built = ArchitectureTest.class
                .getResource("ArchitectureTest.class")
                .getPath()
                .contains("/quick/");
        return own.resolveSibling(module).resolve(built ? quick : Path.of("target", "classes"));
    }
}
