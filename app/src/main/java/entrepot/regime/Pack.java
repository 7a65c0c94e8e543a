package entrepot.regime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One legal regime, read, checked and compiled. Immutable.
public final class Pack {

    /// When a pack takes part in a decision.
    public enum Role {
        /// Always.
        OVERLAY,
        /// The jurisdiction of the operator or its participant.
        HOME,
        /// A jurisdiction that the payment touches.
        COUNTERPARTY,
        /// The jurisdiction of an asset's issuer or peg.
        ASSET
    }

    /// A figure or list that the law sets, kept apart from the rules so that counsel can replace it.
    ///
    /// @param type `money`, `int`, `bool`, `string`, `date` or `list`
    /// @param unit of an int, or the currency of money; empty for the other types
    /// @param value one text for each element; money with all its decimals
    /// @param scale decimals of the currency; 0 for everything but money
    /// @param confidence H primary text, M secondary source, L unverified
    public record Parameter(
            String name, String type, String unit, List<String> value, int scale, String citation, String confidence) {

        public Parameter {
            value = List.copyOf(value);
        }

        /// A whole number; money in minor units.
        public long whole() {
            return new BigDecimal(value.getFirst()).movePointRight(scale).longValueExact();
        }

        public String text() {
            return value.getFirst();
        }

        /// The value with its unit, as people read it.
        public String shown() {
            var shown = type.equals("list") ? value.toString() : value.getFirst();
            return unit.isEmpty() ? shown : shown + " " + unit;
        }

        Facts.Kind kind() {
            return switch (type) {
                case "money", "int" -> Facts.Kind.WHOLE;
                case "bool" -> Facts.Kind.TRUTH;
                case "date" -> Facts.Kind.DAY;
                case "list" -> Facts.Kind.TEXTS;
                default -> Facts.Kind.TEXT;
            };
        }

        Object forCel() {
            return switch (kind()) {
                case WHOLE -> whole();
                case TRUTH -> Boolean.valueOf(text());
                case DAY -> Facts.midnight(LocalDate.parse(text()));
                case TEXTS -> value;
                case TEXT, UNKNOWN -> text();
            };
        }
    }

    /// Where a pack takes part, and where a country needs a pack.
    ///
    /// @param values that the fact must have; empty for the pack's own jurisdictions
    /// @param stages where not knowing the fact is HOLD
    record Touch(String fact, List<String> values, Set<Stage> stages) {
        Touch {
            values = List.copyOf(values);
            stages = Set.copyOf(stages);
        }
    }

    /// A report to an authority.
    record Report(String id, String to, String within, String format) {}

    /// Everything of a pack but its parameters and rules.
    ///
    /// @param covers the codes of its jurisdictions; `jurisdiction` first
    /// @param validFrom first day
    /// @param validTo last day; [LocalDate#MAX] for none
    record Head(
            String id,
            int version,
            String title,
            Rule.Status legalStatus,
            Role role,
            List<String> covers,
            Map<String, String> authorities,
            LocalDate validFrom,
            LocalDate validTo,
            String currency,
            Map<String, Integer> currencies,
            ZoneId timeZone,
            RoundingMode rounding,
            Map<String, String> formats,
            Map<String, String> operationCodes,
            Map<String, Report> reports,
            List<Touch> touches,
            List<Touch> packRequiredFor) {}

    private final Head head;
    private final Map<String, Parameter> parameters;
    private final Map<String, Object> parametersForCel = new HashMap<>();
    private final Map<String, List<String>> factsByRule = new HashMap<>();
    private final Map<String, Map<String, String>> parametersByRule = new HashMap<>();
    private final List<Rule> rules;
    private final String hash;

    Pack(Head head, Map<String, Parameter> parameters, List<Rule> rules, String hash) {
        this.head = head;
        this.parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        this.rules = List.copyOf(rules);
        this.hash = hash;
        parameters.forEach((name, parameter) -> parametersForCel.put(name, parameter.forCel()));
        rules.forEach(rule -> {
            var facts = new TreeSet<String>();
            var used = new TreeMap<String, String>();
            for (var part : List.of(rule.condition(), rule.escalation().when(), rule.limit())) {
                facts.addAll(part.facts());
                part.parameters().forEach(name -> parameter(name).ifPresent(p -> used.put(name, p.shown())));
            }
            factsByRule.put(rule.id(), List.copyOf(facts));
            parametersByRule.put(rule.id(), Collections.unmodifiableMap(used));
        });
    }

    public String id() {
        return head.id();
    }

    public int version() {
        return head.version();
    }

    /// SHA-256 of the manifest of its files, hex.
    public String hash() {
        return hash;
    }

    public Role role() {
        return head.role();
    }

    /// The currency of the regime, ISO 4217.
    public String currency() {
        return head.currency();
    }

    /// A named parameter; empty when the pack sets none.
    public Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /// A regular expression for a national number, for example `contractNumber`.
    public Optional<String> format(String name) {
        return Optional.ofNullable(head.formats().get(name));
    }

    /// National operation codes and what they mean.
    public Map<String, String> operationCodes() {
        return head.operationCodes();
    }

    Head head() {
        return head;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    List<Rule> rules() {
        return rules;
    }

    Object forCel(String parameter) {
        var value = parametersForCel.get(parameter);
        if (value == null) throw new IllegalStateException(id() + " was compiled with parameter " + parameter);
        return value;
    }

    /// Names of the facts that a rule of this pack asks about.
    List<String> factsOf(Rule rule) {
        return factsByRule.getOrDefault(rule.id(), List.of());
    }

    /// The parameters that a rule of this pack uses, with units.
    Map<String, String> parametersOf(Rule rule) {
        return parametersByRule.getOrDefault(rule.id(), Map.of());
    }

    boolean valid(LocalDate day) {
        return !day.isBefore(head.validFrom()) && !day.isAfter(head.validTo());
    }

    boolean covers(String jurisdiction) {
        return head.covers().contains(jurisdiction);
    }

    @Override
    public String toString() {
        return id() + " v" + version();
    }
}
