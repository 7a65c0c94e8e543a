package entrepot.regime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads `pack.yaml`.
final class PackReader {

    private static final Set<String> REQUIRED = Set.of(
            "id",
            "version",
            "title",
            "legalStatus",
            "role",
            "jurisdiction",
            "validFrom",
            "currency",
            "currencies",
            "timeZone",
            "rounding");
    private static final Set<String> OPTIONAL = Set.of(
            "covers",
            "authorities",
            "validTo",
            "formats",
            "operationCodes",
            "reports",
            "touches",
            "packRequiredFor",
            "parameters");
    private static final Set<Stage> ASKED = Set.of(Stage.QUOTE, Stage.PRE_BROADCAST);
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]*");

    private final Vocabulary vocabulary;

    PackReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The head and parameters of a pack.
    record Read(Pack.Head head, Map<String, Pack.Parameter> parameters) {}

    Read read(Yaml yaml) {
        var fields = yaml.fields(REQUIRED, OPTIONAL);
        var currencies = map(fields, "currencies", value -> Math.clamp(value.whole(), 0, 18));
        var role = get(fields, "role", value -> value.choice(Pack.Role.class), Pack.Role.COUNTERPARTY);
        var head = new Pack.Head(
                get(fields, "id", PackReader::id, "?"),
                get(fields, "version", value -> Math.clamp(value.whole(), 0, Integer.MAX_VALUE), 0),
                text(fields, "title"),
                get(fields, "legalStatus", value -> value.choice(Rule.Status.class), Rule.Status.MODEL),
                role,
                covers(fields),
                map(fields, "authorities", Yaml::words),
                get(fields, "validFrom", Yaml::day, LocalDate.MIN),
                get(fields, "validTo", Yaml::day, LocalDate.MAX),
                text(fields, "currency"),
                currencies,
                get(fields, "timeZone", PackReader::zone, ZoneOffset.UTC),
                get(fields, "rounding", value -> value.choice(RoundingMode.class), RoundingMode.HALF_UP),
                map(fields, "formats", PackReader::regex),
                map(fields, "operationCodes", Yaml::words),
                reports(fields),
                touches(fields, "touches"),
                touches(fields, "packRequiredFor"));
        checkTouches(head, yaml, fields);
        return new Read(head, parameters(fields, currencies));
    }

    private static void checkTouches(Pack.Head head, Yaml yaml, Map<String, Yaml> fields) {
        if (head.role() == Pack.Role.OVERLAY && !head.touches().isEmpty())
            part(fields, "touches").problem("an overlay is always on", "delete 'touches'");
        if (head.role() != Pack.Role.OVERLAY && head.touches().isEmpty())
            yaml.problem("the pack would never take part", "add 'touches' with the facts that call it");
        if (head.role() != Pack.Role.OVERLAY && !head.packRequiredFor().isEmpty())
            part(fields, "packRequiredFor").problem("only an overlay says which facts need a pack", "delete it");
    }

    private static List<String> covers(Map<String, Yaml> fields) {
        var covers = new ArrayList<String>();
        covers.add(text(fields, "jurisdiction"));
        if (fields.containsKey("covers"))
            fields.get("covers").texts().stream()
                    .filter(code -> !covers.contains(code))
                    .forEach(covers::add);
        return List.copyOf(covers);
    }

    private static Map<String, Pack.Report> reports(Map<String, Yaml> fields) {
        var reports = new LinkedHashMap<String, Pack.Report>();
        if (!fields.containsKey("reports")) return reports;
        fields.get("reports").entries().forEach((id, yaml) -> {
            var report = yaml.fields(Set.of("to", "within", "format"), Set.of());
            reports.put(id, new Pack.Report(id, text(report, "to"), text(report, "within"), text(report, "format")));
            if (report.containsKey("to") && !authority(fields, text(report, "to")))
                report.get("to").problem("'" + text(report, "to") + "' is no authority of this pack", "list it there");
        });
        return reports;
    }

    private static boolean authority(Map<String, Yaml> fields, String id) {
        return fields.containsKey("authorities")
                && fields.get("authorities").entries().containsKey(id);
    }

    private List<Pack.Touch> touches(Map<String, Yaml> fields, String key) {
        if (!fields.containsKey(key)) return List.of();
        var touches = new ArrayList<Pack.Touch>();
        for (var yaml : fields.get(key).items()) {
            var touch = yaml.fields(Set.of("fact"), Set.of("values", "stages"));
            var fact = text(touch, "fact");
            var kind = vocabulary.term(fact).map(Vocabulary.Term::kind);
            if (kind.isEmpty()) yaml.problem("unknown fact '" + fact + "'", "use a fact of facts.yaml");
            else if (kind.get() != Facts.Kind.TEXT && kind.get() != Facts.Kind.TEXTS)
                yaml.problem("fact '" + fact + "' is no text", "use a string or list fact");
            touches.add(new Pack.Touch(
                    fact,
                    get(touch, "values", Yaml::texts, List.of()),
                    get(touch, "stages", value -> value.choices(Stage.class), ASKED)));
        }
        return List.copyOf(touches);
    }

    private Map<String, Pack.Parameter> parameters(Map<String, Yaml> fields, Map<String, Integer> currencies) {
        var parameters = new TreeMap<String, Pack.Parameter>();
        if (!fields.containsKey("parameters")) return parameters;
        fields.get("parameters")
                .entries()
                .forEach((name, yaml) -> parameters.put(name, parameter(name, yaml, currencies)));
        return parameters;
    }

    private Pack.Parameter parameter(String name, Yaml yaml, Map<String, Integer> currencies) {
        var fields = yaml.fields(Set.of("type", "value", "citation", "confidence"), Set.of("unit"));
        if (!name.matches("[a-z][a-z0-9_]*")) yaml.problem("'" + name + "' is no name", "lower case and _ only");
        var type = text(fields, "type");
        var unit = get(fields, "unit", Yaml::words, "");
        int scale = 0;
        if (type.equals("money")) {
            if (!currencies.containsKey(unit)) yaml.problem("money needs a unit out of 'currencies'", "add " + unit);
            scale = currencies.getOrDefault(unit, 0);
        } else if (type.equals("int") == unit.isEmpty()) {
            yaml.problem("an int has a unit, other types have none", "add or delete 'unit'");
        }
        var value = fields.containsKey("value") ? value(type, fields.get("value"), scale, yaml) : List.of("0");
        var confidence = text(fields, "confidence");
        if (!Set.of("H", "M", "L").contains(confidence)) yaml.problem("confidence is H, M or L", "choose one");
        return new Pack.Parameter(name, type, unit, value, scale, text(fields, "citation"), confidence);
    }

    private static List<String> value(String type, Yaml value, int scale, Yaml parameter) {
        return switch (type) {
            case "money" -> List.of(money(value, scale));
            case "int" -> List.of(Long.toString(value.whole()));
            case "bool" -> List.of(Boolean.toString(value.truth()));
            case "date" -> List.of(value.day().toString());
            case "list" -> value.texts();
            case "string" -> List.of(value.words());
            default -> {
                parameter.problem("'" + type + "' is no type", "choose money, int, bool, string, date or list");
                yield List.of("");
            }
        };
    }

    private static String money(Yaml value, int scale) {
        try {
            var amount = new BigDecimal(value.text());
            if (amount.scale() != scale) value.problem("this currency has " + scale + " decimals", "write all of them");
            if (amount.unscaledValue().bitLength() > 63) value.problem("amount is beyond 64 bits", "lower it");
            else if (amount.scale() == scale) return amount.toPlainString();
        } catch (NumberFormatException e) {
            value.problem("'" + value.text() + "' is no amount", "write digits, with a point before the decimals");
        }
        return "0";
    }

    private static String id(Yaml yaml) {
        var id = yaml.words();
        if (!ID.matcher(id).matches()) yaml.problem("'" + id + "' is no id", "use A-Z, 0-9 and -");
        return id;
    }

    private static ZoneId zone(Yaml yaml) {
        try {
            return ZoneId.of(yaml.words());
        } catch (DateTimeException e) {
            yaml.problem("'" + yaml.text() + "' is no time zone", "write it as Asia/Hong_Kong");
            return ZoneOffset.UTC;
        }
    }

    private static String regex(Yaml yaml) {
        try {
            return Pattern.compile(yaml.words()).pattern();
        } catch (PatternSyntaxException e) {
            yaml.problem("no regular expression: " + e.getDescription(), "correct it");
            return "";
        }
    }

    /// The value of a key; an empty one where it is missing, which was noted already.
    static Yaml part(Map<String, Yaml> fields, String key) {
        return fields.getOrDefault(key, Yaml.nothing());
    }

    static String text(Map<String, Yaml> fields, String key) {
        return get(fields, key, Yaml::words, "");
    }

    static <T> T get(Map<String, Yaml> fields, String key, Function<Yaml, T> read, T otherwise) {
        return fields.containsKey(key) ? read.apply(fields.get(key)) : otherwise;
    }

    private static <T> Map<String, T> map(Map<String, Yaml> fields, String key, Function<Yaml, T> read) {
        var map = new LinkedHashMap<String, T>();
        if (fields.containsKey(key))
            fields.get(key).entries().forEach((name, value) -> map.put(name, read.apply(value)));
        return map;
    }
}
