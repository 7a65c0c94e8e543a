package entrepot.regime;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every fact that rules may ask about, with its type, and every kind of evidence. A name with
/// `{…}` is a family of facts.
final class Vocabulary {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Set<String> PROVIDERS =
            Set.of("trade", "party", "screening", "ledger", "market", "chain", "operator", "engine");

    /// What is known of a fact's name.
    record Term(String name, Facts.Kind kind, List<String> values, String by) {

        Term {
            values = List.copyOf(values);
        }

        CelType celType() {
            return switch (kind) {
                case TEXT -> SimpleType.STRING;
                case WHOLE -> SimpleType.INT;
                case TRUTH -> SimpleType.BOOL;
                case DAY -> SimpleType.TIMESTAMP;
                case TEXTS -> ListType.create(SimpleType.STRING);
                case UNKNOWN -> throw new IllegalStateException("no fact is declared unknown: " + name);
            };
        }
    }

    private record Family(Pattern pattern, Term term) {}

    private record Blank(String pattern, List<String> values) {}

    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final List<Family> families = new ArrayList<>();
    private final Map<String, Blank> blanks = new LinkedHashMap<>();
    private final Map<String, String> evidence = new LinkedHashMap<>();

    private Vocabulary() {}

    static Vocabulary read(Path file, List<Loading.Problem> problems) {
        var vocabulary = new Vocabulary();
        var fields = Yaml.read(file, file.getFileName().toString(), problems)
                .fields(Set.of("facts", "evidence"), Set.of("blanks"));
        if (fields.containsKey("blanks")) {
            fields.get("blanks").entries().forEach(vocabulary::blank);
        }
        if (fields.containsKey("facts")) fields.get("facts").items().forEach(vocabulary::term);
        if (fields.containsKey("evidence")) {
            fields.get("evidence").entries().forEach((kind, words) -> vocabulary.evidence.put(kind, words.words()));
        }
        return vocabulary;
    }

    private void blank(String name, Yaml yaml) {
        var fields = yaml.fields(Set.of(), Set.of("values", "pattern"));
        if (fields.containsKey("values")) {
            var values = fields.get("values").texts();
            blanks.put(name, new Blank("(?:" + String.join("|", values) + ")", values));
        } else if (fields.containsKey("pattern")) {
            blanks.put(name, new Blank("(?:" + fields.get("pattern").words() + ")", List.of()));
        } else yaml.problem("a blank has values or a pattern", "add one of them");
    }

    private void term(Yaml yaml) {
        var fields = yaml.fields(Set.of("name", "type", "by", "is"), Set.of("unit", "values"));
        var name = PackReader.part(fields, "name").words();
        var values = fields.containsKey("values") ? fields.get("values").texts() : List.<String>of();
        if (!PROVIDERS.contains(PackReader.text(fields, "by")))
            PackReader.part(fields, "by").problem("nobody of that name delivers facts", "choose one of " + PROVIDERS);
        var term = new Term(name, kind(PackReader.part(fields, "type")), values, PackReader.text(fields, "by"));
        if (name.contains("{")) families.add(new Family(pattern(name, yaml), term));
        else if (terms.put(name, term) != null) yaml.problem("fact '" + name + "' is declared twice", "keep one");
    }

    private Pattern pattern(String name, Yaml yaml) {
        var regex = new StringBuilder();
        var matcher = PLACE.matcher(name);
        int end = 0;
        while (matcher.find()) {
            var blank = blanks.get(matcher.group(1));
            if (blank == null) yaml.problem("blank " + matcher.group() + " is not declared", "declare it");
            regex.append(Pattern.quote(name.substring(end, matcher.start())));
            regex.append(blank == null ? "[a-z]+" : blank.pattern());
            end = matcher.end();
        }
        return Pattern.compile(regex + Pattern.quote(name.substring(end)));
    }

    static Facts.Kind kind(Yaml type) {
        return switch (type.text()) {
            case "string" -> Facts.Kind.TEXT;
            case "int" -> Facts.Kind.WHOLE;
            case "bool" -> Facts.Kind.TRUTH;
            case "date" -> Facts.Kind.DAY;
            case "list" -> Facts.Kind.TEXTS;
            default -> {
                type.problem("'" + type.text() + "' is no type", "choose string, int, bool, date or list");
                yield Facts.Kind.TEXT;
            }
        };
    }

    Optional<Term> term(String name) {
        var term = terms.get(name);
        if (term != null) return Optional.of(term);
        return families.stream()
                .filter(family -> family.pattern().matcher(name).matches())
                .findFirst()
                .map(Family::term);
    }

    /// Whether the customer may not know that a fact is asked for: it comes from screening.
    boolean confidential(String name) {
        return term(name).filter(term -> term.by().equals("screening")).isPresent();
    }

    Map<String, String> evidence() {
        return evidence;
    }

    /// All names of a family whose blanks have listed values; nothing for any other text.
    List<String> members(String family) {
        var names = List.of(family);
        for (Matcher matcher = PLACE.matcher(family); matcher.find(); ) {
            var place = matcher.group();
            var values = blanks.getOrDefault(matcher.group(1), new Blank("", List.of()))
                    .values();
            names = names.stream()
                    .flatMap(name -> values.stream().map(value -> name.replace(place, value)))
                    .toList();
        }
        return names;
    }

    /// Why a fact cannot be stated like that; empty when it can.
    String objection(String name, Facts.Kind kind, List<String> value) {
        var term = term(name);
        if (term.isEmpty()) return "unknown fact '" + name + "'" + suggestion(name);
        if (kind == Facts.Kind.UNKNOWN) return "";
        if (term.get().kind() != kind)
            return "fact " + name + " is " + term.get().kind() + ", not " + kind;
        var allowed = term.get().values();
        if (!allowed.isEmpty() && !allowed.containsAll(value)) return "fact " + name + " is one of " + allowed;
        return "";
    }

    /// The declared name that is nearest to a wrong one, as a question.
    String suggestion(String wrong) {
        return terms.keySet().stream()
                .min(java.util.Comparator.comparingInt(name -> distance(name, wrong)))
                .filter(name -> distance(name, wrong) <= 3)
                .map(name -> ", did you mean '" + name + "'?")
                .orElse("");
    }

    private static int distance(String one, String two) {
        var row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[two.length()];
    }
}
