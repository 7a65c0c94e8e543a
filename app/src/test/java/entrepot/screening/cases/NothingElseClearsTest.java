package entrepot.screening.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// SAN-02: two officers clear a hit that is none, and nothing else does: no other role, no pack, no flag.
class NothingElseClearsTest {

    private static final JavaClasses APP = new ClassFileImporter().importPackages("entrepot");
    private static final List<Affiliation> AFFILIATIONS = List.of(
            new Affiliation.Operator(),
            new Affiliation.Participant("9845000000NORDFELD80"),
            new Affiliation.Authority("Bank of Arvenia"));

    @ParameterizedTest
    @EnumSource(Role.class)
    void knowsOfficersOfTheHouseOnly(Role role) {
        for (var affiliation : AFFILIATIONS) {
            boolean officer = role == Role.COMPLIANCE && affiliation instanceof Affiliation.Operator;
            assertThat(Officer.of(Officers.actor(affiliation, role)).isPresent())
                    .as("%s of %s", role, affiliation)
                    .isEqualTo(officer);
        }
    }

    @Test
    void takesEveryRoleButOneForNothing() {
        var most = EnumSet.complementOf(EnumSet.of(Role.COMPLIANCE));
        assertThat(Officer.of(Officers.actor(new Affiliation.Operator(), most.toArray(Role[]::new))))
                .isEmpty();
    }

    /// Clearances are made where two people are compared, and nowhere else.
    @Test
    void makesClearancesInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(AlertLife.class.getName())
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .callConstructor(
                        Clearance.class,
                        Clearance.Id.class,
                        ScreeningCase.Id.class,
                        Alert.Id.class,
                        Alert.Key.class,
                        String.class,
                        Officer.class,
                        Officer.class,
                        Instant.class,
                        Instant.class)
                .check(APP);
    }

    /// The law can hold and refuse; it does not know that there are clearances, so it can give none.
    @Test
    void keepsLawAndPaymentsApart() {
        noClasses()
                .that()
                .resideInAnyPackage("entrepot.regime..", "entrepot.settlement..", "entrepot.dossier..")
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clearance.class, Clearances.class, Officer.class, CaseCommand.class)
                .check(APP);
    }
}
