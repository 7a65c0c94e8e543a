package entrepot.register;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Fact;
import entrepot.commit.Journal;
import entrepot.commit.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/// A leaf's text is the canonical JSON that [Json] would write, byte for byte.
class LeafPropertyTest {

    @Property
    void isWhatJsonWrites(
            @ForAll @Size(3) List<@StringLength(max = 12) String> words,
            @ForAll @Size(max = 4) List<@StringLength(max = 8) String> details,
            @ForAll @LongRange(min = 1) long index,
            @ForAll @IntRange(max = 999_999) int micros,
            @ForAll @IntRange(max = 3) int parts) {
        var at = Instant.ofEpochSecond(1_790_000_000L, micros * 1_000L);
        Map<String, Object> told = details.isEmpty() ? Map.of() : Map.of("b", details, "a", details.size());
        var fact = new Fact(words.get(0), words.get(1), words.get(2), told);
        var bindings = java.util.Collections.nCopies(parts, new Journal.Binding("posting", "00ff"));
        Map<String, Object> body = Map.of(
                "v", 1,
                "index", index,
                "at", at.toString(),
                "kind", fact.kind(),
                "subject", fact.subject(),
                "actor", fact.actor(),
                "details", fact.details(),
                "parts",
                        bindings.stream()
                                .map(b -> Map.of("kind", b.kind(), "sha256", b.sha256()))
                                .toList());
        var leaf = Leaf.of(new Journal.Entry(index, at, fact, bindings));
        assertThat(leaf.text()).isEqualTo(Json.write(body));
        assertThat(leaf.speaksOf(index)).isTrue();
    }
}
