package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Events that nobody can miss or count twice, and who sees which.
@Tag("integration")
class EventApiTest {

    private static Counter counter;

    @BeforeAll
    static void start() {
        counter = Counter.open();
    }

    /// Scenario 16, an event comes twice: an event is a leaf of the register, its id the place for ever;
    /// sequence numbers of a payment have no gap. Operator: the same id, the same event.
    /// Scenario 17, an event is lost: nothing is pushed; a reader says which place it has and reads on,
    /// after however long. Operator: nothing; `GET /events?after=` answers from any place.
    @ParameterizedTest
    @CsvSource({"1", "2", "7"})
    void readsOnFromAnyPlace(int limit) {
        order();
        order();
        var whole = read("maker", 0, 200);
        assertThat(whole).hasSizeGreaterThan(3);

        var parts = new ArrayList<JsonNode>();
        long after = 0;
        while (true) {
            var page = counter.get("maker", "/events?after=" + after + "&limit=" + limit)
                    .body();
            page.at("/items").forEach(parts::add);
            after = Long.parseLong(page.at("/after").asString());
            if (!page.at("/has_more").asBoolean()) break;
        }
        assertThat(parts).isEqualTo(whole);
        assertThat(read("maker", after, 200)).isEmpty();
    }

    @Test
    void numbersAPaymentsEventsWithoutAGap() {
        var id = order();
        var own = read("auditor", 0, 200).stream()
                .filter(event -> event.at("/subject").asString().equals(id))
                .toList();
        for (int i = 0; i < own.size(); i++)
            assertThat(own.get(i).at("/data/sequence").asInt()).isEqualTo(i + 1);
        assertThat(own).isNotEmpty();
        assertThat(own.getLast().at("/specversion").asString()).isEqualTo("1.0");
        var leaves =
                counter.get("auditor", "/payments/" + id + "/leaves").body().at("/leaves");
        assertThat(own.getLast().at("/data/leaf").asString())
                .isEqualTo(leaves.get(leaves.size() - 1).at("/hash").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker", "dealer", "compliance", "auditor", "admin", "supervisor", "customers-auditor"})
    void showsToThoseConcerned(String seat) {
        var id = order();
        assertThat(read(seat, 0, 200))
                .anyMatch(event -> event.at("/subject").asString().equals(id));
    }

    @Test
    void hidesOthersEvents() {
        order();
        assertThat(read("stranger", 0, 200)).isEmpty();
        assertThat(counter.get("bank", "/events").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=9999999999999999999", "limit=0", "limit=201", "before=3"})
    void refusesBadPlaces(String query) {
        assertThat(counter.get("maker", "/events?" + query).refusal()).startsWith("400 INVALID_PARAMETER");
    }

    /// Orders a payment and gives up what was ordered before.
    private static String order() {
        counter.clear();
        return counter.post("maker", "/payments", Counter.order("72000")).text("/id");
    }

    private static List<JsonNode> read(String seat, long after, int limit) {
        var items = counter.get(seat, "/events?after=" + after + "&limit=" + limit)
                .body()
                .at("/items");
        var events = new ArrayList<JsonNode>();
        items.forEach(events::add);
        return events;
    }
}
