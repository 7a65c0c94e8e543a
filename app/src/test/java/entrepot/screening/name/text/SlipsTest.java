package entrepot.screening.name.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    private final Slips slips =
            Slips.in(Phrases.of("legal-forms.txt"), List.of(Phrases.of("generic.txt"), Phrases.of("places.txt")));

    @ParameterizedTest
    @CsvSource({
        "compnay, company",
        "liablity, liability",
        "corpoation, corporation",
        "cmpany, company",
        // Right as they are: a legal form, a word of the trade, words too short or too far.
        "limited, limited",
        "society, society",
        "lomited, limited",
        "stick, stick",
        "nordfeld, nordfeld",
        "компани, компани",
    })
    void mendsLongWords(String typed, String right) {
        assertThat(slips.mended(List.of("open", typed))).containsExactly("open", right);
    }
}
