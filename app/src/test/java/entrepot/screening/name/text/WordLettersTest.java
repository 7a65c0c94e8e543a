package entrepot.screening.name.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordLettersTest {

    @Provide
    Arbitrary<List<String>> readings() {
        return Arbitraries.strings()
                .withChars("abdtkho")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 1_000)
    void noReadingsAreNearerThanTheirLettersAllow(
            @ForAll("readings") List<String> word, @ForAll("readings") List<String> other) {
        double apart = WordLetters.of(word).apart(WordLetters.of(other)) * Distance.LETTER;

        for (var one : word)
            for (var two : other) {
                assertThat(Distance.of(one, two, Integer.MAX_VALUE / 2) + 1e-9).isGreaterThanOrEqualTo(apart);
                assertThat(Distance.of(one, two, Integer.MAX_VALUE / 2) + 1e-9)
                        .isGreaterThanOrEqualTo(WordLetters.of(word).apart(Letters.of(two)) * Distance.LETTER);
            }
    }
}
