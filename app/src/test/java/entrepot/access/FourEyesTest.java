package entrepot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {

    private static final Affiliation NORDFELD = new Affiliation.Participant("5493001KJTIIGC8Y1R12");

    private static Actor actor(int user, int person) {
        return new Actor(
                new UserId(new UUID(0, user)),
                new PersonId(new UUID(0, person)),
                "Ana",
                Set.of(Role.COMPLIANCE),
                NORDFELD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1, 1, 2, 2, ok
        1, 1, 1, 1, SAME_USER
        1, 1, 2, 1, SAME_PERSON
        1, 1, 1, 2, SAME_USER
        """)
    void needsTwoPeople(int maker, int makerPerson, int checker, int checkerPerson, String expected) {
        var refusal = FourEyes.check(actor(maker, makerPerson), actor(checker, checkerPerson));
        assertThat(refusal.map(Enum::name).orElse("ok")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        SUPERVISOR,     authority,   true
        SUPERVISOR,     operator,    false
        SUPERVISOR,     participant, false
        OPERATOR_ADMIN, operator,    true
        OPERATOR_ADMIN, participant, false
        OPERATOR_ADMIN, authority,   false
        AUDITOR,        authority,   true
        AUDITOR,        participant, true
        TREASURY,       participant, true
        TREASURY,       operator,    true
        TREASURY,       authority,   false
        COMPLIANCE,     authority,   false
        DEALER,         authority,   false
        BANK,           participant, true
        """)
    void givesRolesToWhomTheyFit(Role role, String whose, boolean expected) {
        var affiliation = switch (whose) {
            case "authority" -> new Affiliation.Authority("Bank of Nordfeld");
            case "operator" -> new Affiliation.Operator();
            default -> NORDFELD;
        };
        assertThat(role.fits(affiliation)).isEqualTo(expected);
    }

    @Test
    void actsForItsOwnCompanyOnly() {
        assertThat(NORDFELD.actsFor("5493001KJTIIGC8Y1R12")).isTrue();
        assertThat(NORDFELD.actsFor("213800WSGIIZCXF1P572")).isFalse();
        assertThat(new Affiliation.Operator().actsFor("213800WSGIIZCXF1P572")).isTrue();
        assertThat(new Affiliation.Authority("Bank of Nordfeld").actsFor("213800WSGIIZCXF1P572"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"A", "a", "Ana", "a b", "-ana", "'ana;'", "''"})
    void refusesOddLogins(String login) {
        var person = new PersonId(new UUID(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new User(login, "Ana", person, Set.of(Role.AUDITOR), NORDFELD, PasswordHash.none()));
    }
}
