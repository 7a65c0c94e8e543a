package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The index finds what measuring every pair of names by hand finds, whichever of the two is asked.
class NameIndexTest {

    /// Near each other, alike in sound, joined and cut, one of them in another script.
    private static final List<String> WORDS = List.of(
            "abd",
            "abdul",
            "rahman",
            "abdurrahman",
            "rehman",
            "abdul rahman",
            "mila",
            "milla",
            "ali",
            "al",
            "osama",
            "usama",
            "oskari",
            "oskar",
            "halloran",
            "haloran",
            "vint",
            "berg",
            "vintberg",
            "lindqvist",
            "lindkvist",
            "o",
            "мила",
            "jc",
            "jean",
            "claude");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
    }

    @Property(tries = 200)
    void findsWhatMeasuringAllPairsFinds(
            @ForAll("names") String text, @ForAll @Size(min = 1, max = 25) List<@From("names") String> listed) {
        var asked = Name.of(text, NameKind.PERSON);
        var names = listed.stream().map(one -> Name.of(one, NameKind.PERSON)).toList();
        var frequencies = WordFrequencies.of(names);
        var index = new NameIndex.Builder();
        names.forEach(index::add);
        assertThat(index.build().weighed(frequencies).candidates(asked))
                .containsExactly(IntStream.range(0, names.size())
                        .filter(at -> isEnough(asked, names.get(at), frequencies))
                        .toArray());
    }

    @Property(tries = 300)
    void isTheSameFromEitherSide(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(finds(one, other)).isEqualTo(finds(other, one));
    }

    @Test
    void findsAnyOrderOfAnotherScript() {
        assertThat(finds("Rahman Abdul", "عبد الرحمن")).isTrue();
        assertThat(finds("عبد الرحمن", "Rahman Abdul")).isTrue();
    }

    private static boolean finds(String asked, String listed) {
        var frequencies = WordFrequencies.of(
                WORDS.stream().map(word -> Name.of(word, NameKind.PERSON)).toList());
        var index =
                new NameIndex.Builder().add(Name.of(listed, NameKind.PERSON)).build();
        return index.weighed(frequencies).candidates(Name.of(asked, NameKind.PERSON)).length == 1;
    }

    private static boolean isEnough(Name one, Name other, WordFrequencies frequencies) {
        int shared = 0;
        for (var a : Terms.telling(one))
            for (var b : Terms.telling(other)) {
                int nearness = nearest(Terms.of(a), Terms.of(b));
                shared += Share.worth(frequencies.weight(a), frequencies.weight(b), nearness);
            }
        shared += joined(Terms.telling(one), Terms.runs(other), frequencies);
        shared += joined(Terms.telling(other), Terms.runs(one), frequencies);
        for (var a : Terms.wholes(one))
            for (var b : Terms.wholes(other))
                shared += Share.worth(
                        Share.whole(one, frequencies), Share.whole(other, frequencies), nearest(Set.of(a), Set.of(b)));
        return shared > 0 && Share.isEnough(shared, Share.whole(one, frequencies), Share.whole(other, frequencies));
    }

    private static int joined(Collection<Word> words, Collection<String> runs, WordFrequencies frequencies) {
        int shared = 0;
        for (var word : words)
            for (var run : runs) {
                int weight = frequencies.weight(word);
                shared += Share.worth(weight, weight, nearest(Terms.of(word), Set.of(run)));
            }
        return shared;
    }

    private static int nearest(Collection<String> these, Collection<String> those) {
        int best = 0;
        for (var a : new ArrayList<>(these)) for (var b : those) best = Math.max(best, nearness(a, b));
        return best;
    }

    private static int nearness(String one, String other) {
        if (one.equals(other)) return Share.SAME;
        if (!Terms.isSpelling(one) || !Terms.isSpelling(other)) return 0;
        int max = NearWords.editsFor(Math.min(one.length(), other.length()));
        int edits = Edits.from(one).to(other, max);
        if (edits > max) return 0;
        return Share.SAME - edits * Share.SAME / (Math.max(one.length(), other.length()) + 1);
    }
}
