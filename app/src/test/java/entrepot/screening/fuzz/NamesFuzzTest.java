package entrepot.screening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import java.util.List;
import org.junit.jupiter.api.Tag;

/// Names that nobody bears.
@Tag("fuzz")
class NamesFuzzTest {

    private static final ListSearch LISTS = ListSearch.over(List.of(Editions.sdn(
            Editions.record(1, "ZORBLAX, Orlan Vintberg", "individual", "DOB 02 Feb 1961; a.k.a. 'THE HERON'."),
            Editions.record(2, "QUILLBROOK MARINE SUPPLIES LTD", "", "SWIFT/BIC QUBRXA2X."),
            Editions.record(3, "STORMALVIK II", "vessel", "Vessel Registration Identification IMO 9074729."))));
    private static final String LISTED = "Orlan Vintberg ZORBLAX Орлан Зорблакс";

    @FuzzTest
    void survives(byte[] input) {
        Budget.keep(input, NamesFuzzTest::ask);
    }

    static void ask(byte[] input) {
        var text = Kept.text(input);
        for (var kind : NameKind.values()) compare(Name.of(text, kind), Name.of(LISTED, kind));
        assertThat(answer(text)).isEqualTo(answer(text));
    }

    private static void compare(Name name, Name listed) {
        var likeness = NameMatcher.standard().compare(name, listed);
        assertThat(likeness.score()).isBetween(0.0, 1.0);
        assertThat(NameMatcher.standard().compare(listed, name).score()).isBetween(0.0, 1.0);
        assertThat(NameMatcher.standard().compare(name, listed)).isEqualTo(likeness);
    }

    private static List<String> answer(String text) {
        return LISTS.search(Kind.UNKNOWN, text).stream().map(Hit::reason).toList();
    }
}
