package entrepot.regime;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known about one payment, each fact with its source and time. Immutable.
///
/// A fact that nobody stated is unknown, and so is one that was stated as unknown; both hold up a
/// rule that needs it. Built through [PackSet#facts], which knows every fact's name and type.
public final class Facts {

    /// The type of a fact. `UNKNOWN` is a legal answer.
    public enum Kind {
        TEXT,
        WHOLE,
        TRUTH,
        DAY,
        TEXTS,
        UNKNOWN
    }

    /// One fact as it was stated.
    ///
    /// @param value one text for each element; for `UNKNOWN` the reason
    /// @param source who said it, for example `trade` or `screening snapshot lst_01k…`
    /// @param at when it was established
    public record Stated(Kind kind, List<String> value, String source, Instant at) {

        public Stated {
            value = List.copyOf(value);
            if (kind != Kind.TEXTS && value.size() != 1)
                throw new IllegalArgumentException("a fact of kind " + kind + " has one value");
        }

        /// The value as people read it.
        public String shown() {
            return switch (kind) {
                case TEXTS -> value.toString();
                case UNKNOWN -> "unknown: " + value.getFirst();
                case TEXT, WHOLE, TRUTH, DAY -> value.getFirst();
            };
        }

        private Object forCel(String name) {
            return switch (kind) {
                case TEXT -> value.getFirst();
                case WHOLE -> Long.parseLong(value.getFirst());
                case TRUTH -> Boolean.valueOf(value.getFirst());
                case DAY -> midnight(LocalDate.parse(value.getFirst()));
                case TEXTS -> value;
                case UNKNOWN -> unknown(name);
            };
        }
    }

    private final SortedMap<String, Stated> stated;
    private final Map<String, Object> values;

    private Facts(SortedMap<String, Stated> stated) {
        this.stated = Collections.unmodifiableSortedMap(stated);
        this.values = HashMap.newHashMap(stated.size());
        stated.forEach((name, fact) -> values.put(name, fact.forCel(name)));
    }

    static Facts of(Map<String, Stated> stated) {
        return new Facts(new TreeMap<>(stated));
    }

    /// All facts by name, unknown ones included.
    public SortedMap<String, Stated> stated() {
        return stated;
    }

    /// The same facts and those of another collector. Two sources that disagree about a fact make it
    /// unknown, whoever came first.
    public Facts and(Facts other) {
        var all = new TreeMap<>(stated);
        other.stated.forEach((name, fact) -> all.merge(name, fact, Facts::agree));
        return new Facts(all);
    }

    /// The same facts, some of them stated anew.
    public Facts replacedBy(Facts newer) {
        var all = new TreeMap<>(stated);
        all.putAll(newer.stated);
        return new Facts(all);
    }

    private static Stated agree(Stated one, Stated two) {
        if (one.kind == two.kind && one.value.equals(two.value)) return one;
        var reason =
                "sources disagree: %s says %s, %s says %s".formatted(one.source, one.shown(), two.source, two.shown());
        return new Stated(Kind.UNKNOWN, List.of(reason), one.source, one.at.isAfter(two.at) ? one.at : two.at);
    }

    /// The value as CEL takes it; an unknown set when it is not known.
    Object forCel(String name) {
        var value = values.get(name);
        return value == null ? unknown(name) : value;
    }

    boolean known(String name) {
        var fact = stated.get(name);
        return fact != null && fact.kind != Kind.UNKNOWN;
    }

    /// The elements of a text or list fact; empty texts say "none" and are left out.
    List<String> texts(String name) {
        var fact = stated.get(name);
        if (fact == null || fact.kind == Kind.UNKNOWN) return List.of();
        return fact.value.stream().filter(text -> !text.isEmpty()).toList();
    }

    String whyUnknown(String name) {
        var fact = stated.get(name);
        return fact == null ? "nobody stated it" : fact.value.getFirst();
    }

    private static CelUnknownSet unknown(String name) {
        return CelUnknownSet.create(CelAttribute.fromQualifiedIdentifier(name));
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Collects facts of one source at one time. A name that is not in the vocabulary, or a value of
    /// another type, is a bug of the caller and throws `IllegalArgumentException`.
    public static final class Collector {

        private final Vocabulary vocabulary;
        private final String source;
        private final Instant at;
        private final TreeMap<String, Stated> collected = new TreeMap<>();

        Collector(Vocabulary vocabulary, String source, Instant at) {
            this.vocabulary = vocabulary;
            this.source = source;
            this.at = at;
        }

        public Collector text(String name, String value) {
            return put(name, Kind.TEXT, List.of(value));
        }

        public Collector whole(String name, long value) {
            return put(name, Kind.WHOLE, List.of(Long.toString(value)));
        }

        /// An amount in minor units. One that 64 bits do not hold is stated as unknown, never cut.
        public Collector amount(String name, BigInteger minorUnits) {
            if (minorUnits.bitLength() > 63) return unknown(name, "amount is beyond 64 bits: " + minorUnits);
            return whole(name, minorUnits.longValueExact());
        }

        public Collector truth(String name, boolean value) {
            return put(name, Kind.TRUTH, List.of(Boolean.toString(value)));
        }

        public Collector day(String name, LocalDate value) {
            return put(name, Kind.DAY, List.of(value.toString()));
        }

        public Collector texts(String name, List<String> values) {
            return put(name, Kind.TEXTS, values);
        }

        public Collector unknown(String name, String reason) {
            return put(name, Kind.UNKNOWN, List.of(reason));
        }

        public Facts facts() {
            return Facts.of(collected);
        }

        Collector put(String name, Kind kind, List<String> value) {
            var wrong = vocabulary.objection(name, kind, value);
            if (!wrong.isEmpty()) throw new IllegalArgumentException(wrong);
            collected.put(name, new Stated(kind, value, source, at));
            return this;
        }
    }
}
