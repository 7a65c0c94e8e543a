package entrepot.settlement.facts;

import entrepot.commit.StatePart;
import entrepot.commit.StateTable;
import entrepot.regime.Facts;
import entrepot.regime.PackSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files of stated facts, each in versions.
public final class FactFiles {

    /// Kinds of evidence held, which several files may add to.
    static final String EVIDENCE = "evidence.held";

    private final StateTable<FactFile> files;

    public FactFiles(JdbcClient sql) {
        this.files = new StateTable<>("settlement.fact_file", FactFile.class, sql);
    }

    /// The next version of a subject's file; statements of the same name are replaced.
    public StatePart stated(UUID fresh, FactFile statements, String actor) {
        var before = files.where("subject", statements.subject());
        if (before.isEmpty()) return files.first(fresh, "FILED", actor, statements);
        var old = before.getFirst();
        var merged = new LinkedHashMap<String, FactFile.Filed>();
        old.body().facts().forEach(f -> merged.put(f.name(), f));
        statements.facts().forEach(f -> merged.put(f.name(), f));
        return files.next(old, "FILED", actor, new FactFile(statements.subject(), List.copyOf(merged.values())));
    }

    /// What is on file about these subjects together. Two files that disagree make a fact unknown.
    Facts of(List<String> subjects, PackSet packs) {
        var all = packs.facts("file", java.time.Instant.EPOCH).facts();
        for (var filed : read(subjects)) {
            if (filed.name().equals(EVIDENCE)) continue;
            all = all.and(stated(filed, packs));
        }
        return all;
    }

    /// Kinds of evidence that the files hold.
    List<String> evidence(List<String> subjects) {
        return read(subjects).stream()
                .filter(f -> f.name().equals(EVIDENCE))
                .flatMap(f -> f.value().stream())
                .distinct()
                .toList();
    }

    private List<FactFile.Filed> read(List<String> subjects) {
        var found = new ArrayList<FactFile.Filed>();
        for (var subject : subjects)
            files.where("subject", subject)
                    .forEach(state -> found.addAll(state.body().facts()));
        return found;
    }

    private static Facts stated(FactFile.Filed filed, PackSet packs) {
        var collector = packs.facts(filed.source(), filed.at());
        var value = filed.value();
        return switch (filed.kind()) {
            case TEXT -> collector.text(filed.name(), value.getFirst()).facts();
            case WHOLE ->
                collector.whole(filed.name(), Long.parseLong(value.getFirst())).facts();
            case TRUTH ->
                collector
                        .truth(filed.name(), Boolean.parseBoolean(value.getFirst()))
                        .facts();
            case DAY ->
                collector
                        .day(filed.name(), java.time.LocalDate.parse(value.getFirst()))
                        .facts();
            case TEXTS -> collector.texts(filed.name(), value).facts();
            case UNKNOWN -> collector.unknown(filed.name(), value.getFirst()).facts();
        };
    }

    /// Statements written shortly, for seeds and forms.
    public static final class Statements {
        private final String subject;
        private final String source;
        private final java.time.Instant at;
        private final Map<String, FactFile.Filed> facts = new LinkedHashMap<>();

        public Statements(String subject, String source, java.time.Instant at) {
            this.subject = subject;
            this.source = source;
            this.at = at;
        }

        public Statements text(String name, String value) {
            return put(name, Facts.Kind.TEXT, List.of(value));
        }

        public Statements whole(String name, long value) {
            return put(name, Facts.Kind.WHOLE, List.of(Long.toString(value)));
        }

        public Statements truth(String name, boolean value) {
            return put(name, Facts.Kind.TRUTH, List.of(Boolean.toString(value)));
        }

        public Statements texts(String name, String... values) {
            return put(name, Facts.Kind.TEXTS, List.of(values));
        }

        public FactFile file() {
            return new FactFile(subject, List.copyOf(facts.values()));
        }

        private Statements put(String name, Facts.Kind kind, List<String> value) {
            facts.put(name, new FactFile.Filed(name, kind, value, source, at));
            return this;
        }
    }
}
