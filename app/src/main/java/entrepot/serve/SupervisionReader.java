package entrepot.serve;

import entrepot.serve.yaml.YamlValue;
import entrepot.supervision.Quorum;
import entrepot.supervision.Scope;
import entrepot.supervision.SupervisionTerms;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// Reads how many people of how many authorities instruct, and for how long.
final class SupervisionReader {

    private static final Duration TERM_USUAL = Duration.ofDays(90);

    private SupervisionReader() {}

    /// Where the file does not say: two people for everything.
    static SupervisionTerms fourEyes() {
        return new SupervisionTerms(all(new Quorum(2, 1)), TERM_USUAL);
    }

    static SupervisionTerms terms(YamlValue value) {
        var fields = value.fields();
        var termMax = fields.may("termMax").map(YamlValue::time).orElse(TERM_USUAL);
        var quorums = all(new Quorum(2, 1));
        var named = fields.need("quorum").fields();
        for (var kind : Scope.Kind.values())
            named.may(kind.name()).ifPresent(quorum -> quorums.put(kind, quorum(quorum)));
        named.end();
        fields.end();
        return new SupervisionTerms(quorums, termMax);
    }

    private static Quorum quorum(YamlValue value) {
        var fields = value.fields();
        int people = fields.need("people").small(1, Quorum.PEOPLE_MAX);
        int authorities = fields.may("authorities")
                .map(v -> v.small(1, Quorum.PEOPLE_MAX))
                .orElse(1);
        fields.end();
        if (authorities <= people) return new Quorum(people, authorities);
        value.problem("more authorities than people must agree", "write as many people as authorities, or more");
        return new Quorum(people, people);
    }

    private static Map<Scope.Kind, Quorum> all(Quorum quorum) {
        var quorums = new EnumMap<Scope.Kind, Quorum>(Scope.Kind.class);
        for (var kind : Scope.Kind.values()) quorums.put(kind, quorum);
        return quorums;
    }
}
