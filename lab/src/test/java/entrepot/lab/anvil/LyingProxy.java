package entrepot.lab.anvil;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stands before the node and says other amounts than it does, the same ones everywhere: in logs, in
/// receipts, in balances.
final class LyingProxy implements AutoCloseable {

    private final Between between;
    private final Map<String, String> lies = new ConcurrentHashMap<>();

    LyingProxy(Anvil behind) throws IOException {
        between = new Between(behind.url(), (question, node) -> told(node.ask()));
    }

    /// From now on so many units are told as others.
    void lie(long units, long told) {
        lies.put(word(units), word(told));
    }

    void tellTheTruth() {
        lies.clear();
    }

    URI url() {
        return between.url();
    }

    @Override
    public void close() {
        between.close();
    }

    private String told(String answer) {
        var told = answer;
        for (var lie : lies.entrySet()) told = told.replace(lie.getKey(), lie.getValue());
        return told;
    }

    private static String word(long units) {
        return String.format(Locale.ROOT, "%064x", BigInteger.valueOf(units));
    }
}
