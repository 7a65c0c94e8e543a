package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class NearWordsTest {

    /// Few letters, so that words come near each other often.
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(10);
    }

    @Property(tries = 500)
    void findsWhateverMeasuringAllFinds(
            @ForAll("words") String asked, @ForAll @Size(max = 40) List<@net.jqwik.api.From("words") String> listed) {
        var words = listed.stream().distinct().toList();
        var near = new NearWords(words);
        var suspects = IntStream.of(near.suspects(asked, NearWords.editsFor(asked.length())));
        assertThat(suspects.boxed()).containsAll(all(asked, words));
    }

    private static Set<Integer> all(String asked, List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> isNear(asked, words.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean isNear(String asked, String word) {
        int max = NearWords.editsFor(Math.min(asked.length(), word.length()));
        return Edits.from(asked).to(word, max) <= max;
    }
}
