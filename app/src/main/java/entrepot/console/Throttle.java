package entrepot.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts failed attempts to sign in, for each login and for each address they come from.
final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int LOGIN_FAILURES_MAX = 5;
    static final int ADDRESS_FAILURES_MAX = 50;
    private static final int REMEMBERED_MAX = 10_000;

    private final Map<String, List<Instant>> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Instant>> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    synchronized boolean admits(String login, String address, Instant now) {
        return recent("login " + login, now).size() < LOGIN_FAILURES_MAX
                && recent("address " + address, now).size() < ADDRESS_FAILURES_MAX;
    }

    synchronized void failed(String login, String address, Instant now) {
        for (var source : List.of("login " + login, "address " + address)) {
            var times = new ArrayList<>(recent(source, now));
            times.add(now);
            failures.put(source, List.copyOf(times));
        }
    }

    synchronized void succeeded(String login) {
        failures.remove("login " + login);
    }

    private List<Instant> recent(String source, Instant now) {
        var since = now.minus(WINDOW);
        return failures.getOrDefault(source, List.of()).stream()
                .filter(at -> at.isAfter(since))
                .toList();
    }
}
