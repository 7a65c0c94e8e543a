package entrepot.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatePartTest {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private sealed interface Door {
        record Open(int width) implements Door {}
    }

    private record Window(int panes) {}

    @Test
    void bindsTheBodyAsItIsStored() {
        assertBound(new Window(2));
        assertBound(new Door.Open(3));
    }

    /// What a reader of the row works out is what the leaf bound.
    private static void assertBound(Object body) {
        var stored = Json.tree(Json.write(body));
        var read = new StatePart("trade.door", ID, 1, "OPEN", "usr_1", stored);

        assertThat(new StatePart("trade.door", ID, 1, "OPEN", "usr_1", body).canonical())
                .isEqualTo(read.canonical())
                .contains("\"body\":" + stored);
    }
}
