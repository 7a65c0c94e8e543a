package entrepot.register;

import entrepot.commit.Hash;
import entrepot.commit.Journal;
import entrepot.commit.Json;
import entrepot.commit.bulk.CanonicalText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One leaf of the register: canonical JSON, hashed as RFC 9162 hashes the leaf of a Merkle log, so
/// that the log can be built over the same leaves later.
///
/// @param index place in the register, from 1
/// @param kind  the fact's kind, `payment.decided` …
/// @param text  canonical JSON: `{"actor","at","details","index","kind","parts","subject","v"}`
public record Leaf(long index, Instant at, String kind, String subject, String text) {

    private static final byte[] LEAF_PREFIX = {0};
    private static final long FORMAT = 1;

    static Leaf of(Journal.Entry entry) {
        var fact = entry.fact();
        var text = new CanonicalText()
                .raw("{\"actor\":")
                .quoted(fact.actor())
                .raw(",\"at\":")
                .quoted(entry.at().toString())
                .raw(",\"details\":")
                .raw(fact.details().isEmpty() ? "{}" : Json.write(fact.details()))
                .raw(",\"index\":")
                .whole(entry.index())
                .raw(",\"kind\":")
                .quoted(fact.kind())
                .raw(",\"parts\":[");
        var between = "{\"kind\":";
        for (var part : entry.parts()) {
            text.raw(between)
                    .quoted(part.kind())
                    .raw(",\"sha256\":")
                    .quoted(part.sha256())
                    .raw("}");
            between = ",{\"kind\":";
        }
        text.raw("],\"subject\":")
                .quoted(fact.subject())
                .raw(",\"v\":")
                .whole(FORMAT)
                .raw("}");
        return new Leaf(entry.index(), entry.at(), fact.kind(), fact.subject(), text.toString());
    }

    /// Whether the text names this place as its own: moved texts are found by it.
    public boolean speaksOf(long place) {
        return text.contains("},\"index\":" + place + ",\"kind\":");
    }

    /// SHA-256 of a zero byte and the leaf's text.
    public byte[] hash() {
        return Hash.sha256(LEAF_PREFIX, text.getBytes(StandardCharsets.UTF_8));
    }
}
