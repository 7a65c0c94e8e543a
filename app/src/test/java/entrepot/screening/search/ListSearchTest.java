package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.name.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Over a fictional list: what is found, how sure, and why.
class ListSearchTest {

    private static final ListSearch LIST = ListSearch.over(List.of(Fictional.list()));

    private static List<String> found(Kind kind, String text) {
        return LIST.search(kind, text).stream().map(hit -> hit.entry().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the very name        | PERSON       | Oskar Vintberg Halloran        | 1
        family name first    | PERSON       | HALLORAN, Oskar Vintberg       | 1
        a letter too few     | PERSON       | Oskar Vinberg Halloran         | 1
        neighbours swapped   | PERSON       | Oskar Vintberg Hallroan        | 1
        without middle name  | PERSON       | Oskar Halloran                 | 1
        Cyrillic             | PERSON       | Оскар Винтберг Халлоран        | 1
        its alias            | PERSON       | Oskari Hallor                  | 1
        a firm               | ORGANISATION | Quillbrook Marine Supplies Ltd | 2
        other legal form     | ORGANISATION | Quillbrook Marine Supplies LLC | 2
        written as one       | ORGANISATION | Quill brook Marine Supplies    | 2
        a ship               | VESSEL       | STORMALVIK II                  | 3
        """)
    void finds(String what, Kind kind, String text, String entry) {
        assertThat(found(kind, text)).as(what).first().isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PERSON       | Maria Lindqvist
        PERSON       | Oskar Petersen
        PERSON       | Halloran Smith Petersen
        ORGANISATION | Northgate Marine Supplies Ltd
        VESSEL       | STORMALVIK IV
        PERSON       | Stormalvik
        """)
    void leavesOthersAlone(Kind kind, String text) {
        assertThat(found(kind, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VESSEL, 9074729, 3", "VESSEL, IMO 9074729, 3", "ORGANISATION, QUBRXA2X, 2", "UNKNOWN, QUBRXA2XABC, 2"})
    void decidesByIdentifier(Kind kind, String number, String entry) {
        assertThat(LIST.search(kind, number)).first().satisfies(hit -> {
            assertThat(hit).isInstanceOf(Hit.ByIdentifier.class);
            assertThat(hit.entry().id()).isEqualTo(entry);
            assertThat(hit.verdict()).isEqualTo(Verdict.BLOCK);
        });
    }

    @Test
    void neverBlocksByWeakAlias() {
        var hits = LIST.search(Kind.PERSON, "The Heron");
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(((Hit.ByName) hit).name().strength()).isEqualTo(Strength.WEAK);
            assertThat(hit.verdict()).isEqualTo(Verdict.ALERT);
            assertThat(hit.reason()).contains("weak alias");
        });
        assertThat(found(Kind.PERSON, "Heron Petersen")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u202e\u200b\u0000", "...", "\ud800", "1"})
    void findsNobodyInNothing(String text) {
        assertThat(LIST.search(Kind.UNKNOWN, text)).isEmpty();
    }

    @Test
    void answersAnyLength() {
        assertThat(LIST.search(Kind.PERSON, "Oskar ".repeat(2_000))).hasSizeLessThan(4);
        assertThat(LIST.search(Kind.PERSON, "x".repeat(10_000))).isEmpty();
    }

    @Test
    void answersTheSameAgain() {
        var text = "Oskar Vintberg Hallroan";
        assertThat(LIST.search(Kind.PERSON, text)).isEqualTo(LIST.search(Kind.PERSON, text));
    }
}
