package entrepot.screening.lookback;

import entrepot.commit.Json;
import entrepot.screening.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody and everything that was ever asked about.
final class KnownSubjects {

    private static final SortedSet<String> NOBODY = Collections.emptySortedSet();

    private final JdbcClient sql;
    private final PastPayments payments;

    KnownSubjects(JdbcClient sql, PastPayments payments) {
        this.sql = sql;
        this.payments = payments;
    }

    /// By their hashes, in rising order.
    SortedMap<String, Subject> all() {
        var all = new TreeMap<String, Subject>();
        sql.sql("select hash, subject from screening.known_subject").query(row -> {
            all.put(row.getString(1), Json.read(row.getString(2), Subject.class));
        });
        return all;
    }

    /// The payments in which subjects took part, by the subjects' keys; one without a payment is absent.
    Map<String, List<String>> payments(Collection<String> keys) {
        var places = new TreeMap<Long, SortedSet<String>>();
        sql.sql("select distinct register_index, subject from screening.result where subject = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    places.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>()).add(row.getString(2));
                });
        var found = new HashMap<String, TreeSet<String>>();
        payments.at(places.keySet())
                .forEach((place, payment) -> places.getOrDefault(place, NOBODY)
                        .forEach(key ->
                                found.computeIfAbsent(key, _ -> new TreeSet<>()).add(payment)));
        var listed = new HashMap<String, List<String>>();
        found.forEach((key, of) -> listed.put(key, List.copyOf(of)));
        return listed;
    }
}
