package entrepot.lab.bench;

import entrepot.commit.Json;
import entrepot.lab.kill.Judge;
import entrepot.settlement.PaymentState;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The lives of payments as their timelines in the database tell them.
final class PaymentLives {

    /// Steps for which nobody but we are awaited; the rest waits for people, the bank, a provider or blocks.
    private static final List<PaymentState> FROM =
            List.of(PaymentState.FUNDED, PaymentState.EXCHANGED, PaymentState.SIGNED, PaymentState.FINAL);

    private PaymentLives() {}

    /// One payment that was settled.
    ///
    /// @param own  from a state to the next, where the step was ours
    record Life(String id, Instant ordered, Instant settled, Map<PaymentState, Duration> own) {
        Duration ownTime() {
            return own.values().stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    static List<Life> settled(int databasePort) throws SQLException {
        var lives = new ArrayList<Life>();
        try (var connection = DriverManager.getConnection(Judge.url(databasePort), "postgres", "");
                var statement = connection.prepareStatement("""
                        select distinct on (id) id::text, body ->> 'marks'
                        from settlement.payment
                        where state in ('MATCHED', 'CLOSED')
                        order by id, version desc
                        """);
                var rows = statement.executeQuery()) {
            while (rows.next()) lives.add(life(rows.getString(1), Json.tree(rows.getString(2))));
        }
        return lives;
    }

    private static Life life(String id, JsonNode marks) {
        var own = new EnumMap<PaymentState, Duration>(PaymentState.class);
        var before = marks.get(0);
        for (var mark : marks) {
            var from = PaymentState.valueOf(before.path("state").asString());
            if (FROM.contains(from)) own.merge(from, Duration.between(at(before), at(mark)), Duration::plus);
            before = mark;
        }
        return new Life(id, at(marks.get(0)), at(before), own);
    }

    private static Instant at(JsonNode mark) {
        return Instant.parse(mark.path("at").asString());
    }
}
