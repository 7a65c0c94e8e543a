package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {

    private static WordFrequencies count(String... names) {
        return WordFrequencies.of(
                Stream.of(names).map(name -> Name.of(name, NameKind.PERSON)).toList());
    }

    @Test
    void countsEachWordOnceAName() {
        var counted = count("Oskar Oskar Halloran", "Oskar Vint", "Mila Vint");
        assertThat(counted.names()).isEqualTo(3);
        assertThat(counted.bearers("oskar")).isEqualTo(2);
        assertThat(counted.bearers("vint")).isEqualTo(2);
    }

    @Test
    void takesOneBearerForNone() {
        assertThat(count("Oskar Vint", "Mila Vint").bearers("mila")).isZero();
    }

    @Test
    void isTheSameInAnyOrder() {
        var one = count("Oskar Vint", "Mila Vint");
        var other = count("Mila Vint", "Oskar Vint");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.sha256()).hasSize(64).isEqualTo(other.sha256());
    }

    @Test
    void isAnotherWithAnotherCount() {
        assertThat(count("Oskar Vint", "Mila Vint")).isNotEqualTo(count("Oskar Vint", "Mila Vint", "Ada Vint"));
    }

    @Test
    void scoresByGivenFrequenciesAlone() {
        var whole = ListSearch.over(List.of(Fictional.list()));
        var entry =
                whole.search(Kind.PERSON, "Oskar Vintberg Hallroan").getFirst().entry();
        var alone = ListSearch.overEntries(List.of(entry), whole.frequencies());
        assertThat(alone.search(Kind.PERSON, "Oskar Vintberg Hallroan"))
                .isEqualTo(whole.search(Kind.PERSON, "Oskar Vintberg Hallroan"));
    }

    @Test
    void answersTheSameWhenRebuilt() {
        var whole = ListSearch.over(List.of(Fictional.list()));
        var again = whole.with(List.of(Fictional.list())).recounted();
        assertThat(again.frequencies()).isEqualTo(whole.frequencies());
        assertThat(again.search(Kind.PERSON, "Oskari Hallor"))
                .isNotEmpty()
                .isEqualTo(whole.search(Kind.PERSON, "Oskari Hallor"));
    }
}
