package entrepot.regime;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the command line says about packs: is it right, what is in it, what has changed.
public final class PackReport {

    private final PackLoader loader;

    public PackReport(PackLoader loader) {
        this.loader = loader;
    }

    /// A text for the terminal, and whether all is well.
    public record Report(boolean good, String text) {}

    /// Checks a pack as the loader does on a day: one line when it is right, else every problem.
    public Report check(Path folder, LocalDate day) {
        return switch (loader.load(folder, day)) {
            case Loading.Loaded(var pack, var key, var demo) -> {
                long tests = pack.rules().stream()
                        .mapToLong(rule -> rule.cases().size())
                        .sum();
                yield new Report(
                        true,
                        String.format(
                                Locale.ROOT,
                                "%s: %d rules, %d tests passed, signed by %s%s, hash %s%n",
                                pack,
                                pack.rules().size(),
                                tests,
                                key,
                                demo ? " (NOT FOR PRODUCTION)" : "",
                                pack.hash()));
            }
            case Loading.Refused(var problems) -> new Report(false, refused(folder, problems));
        };
    }

    private static String refused(Path folder, List<Loading.Problem> problems) {
        var text = new StringBuilder();
        var unique = new LinkedHashSet<>(problems);
        unique.forEach(problem -> text.append(problem).append(System.lineSeparator()));
        text.append(String.format(
                Locale.ROOT,
                "%s: refused, %d problem%s%n",
                folder.getFileName(),
                unique.size(),
                unique.size() == 1 ? "" : "s"));
        return text.toString();
    }

    /// Everything in a pack, in words, signed or not.
    public Report show(Path folder) {
        return switch (loader.inspect(folder)) {
            case Loading.Loaded loaded -> new Report(true, shown(loaded.pack()));
            case Loading.Refused(var problems) -> new Report(false, refused(folder, problems));
        };
    }

    private static String shown(Pack pack) {
        var head = pack.head();
        var lines = new ArrayList<String>();
        lines.add("%s: %s".formatted(pack, head.title()));
        lines.add("  %s, %s, %s; valid from %s%s"
                .formatted(
                        head.legalStatus(),
                        head.role(),
                        String.join(" ", head.covers()),
                        head.validFrom(),
                        head.validTo().equals(LocalDate.MAX) ? "" : " to " + head.validTo()));
        lines.add("  currency %s, %s, rounding %s, hash %s"
                .formatted(head.currency(), head.timeZone(), head.rounding(), pack.hash()));
        lines.add("");
        lines.add("Parameters");
        pack.parameters()
                .forEach((name, parameter) -> lines.add("  %-32s %s  [%s: %s]"
                        .formatted(name, parameter.shown(), parameter.confidence(), parameter.citation())));
        lines.add("");
        lines.add("Rules");
        pack.rules().forEach(rule -> lines.addAll(shown(rule)));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static List<String> shown(Rule rule) {
        var lines = new ArrayList<String>();
        var raised =
                rule.escalation().when().isThere() ? " or " + rule.escalation().outcome() : "";
        lines.add("  %-20s %s%s: %s".formatted(rule.id(), rule.outcome(), raised, rule.title()));
        lines.add("    %s from %s%s, confidence %s, override %s"
                .formatted(
                        rule.status(),
                        rule.from(),
                        rule.to().equals(LocalDate.MAX) ? "" : " to " + rule.to(),
                        rule.confidence(),
                        rule.override()));
        lines.add("    when " + oneLine(rule.condition()));
        if (rule.escalation().when().isThere())
            lines.add("    %s when %s"
                    .formatted(
                            rule.escalation().outcome(),
                            oneLine(rule.escalation().when())));
        if (!rule.evidence().isEmpty()) lines.add("    evidence " + String.join(", ", rule.evidence()));
        lines.add("    " + rule.citation());
        return lines;
    }

    /// What changed from one version of a pack to another, in words.
    public Report diff(Path older, Path newer) {
        return switch (loader.inspect(older)) {
            case Loading.Refused(var problems) -> new Report(false, refused(older, problems));
            case Loading.Loaded before -> diff(before.pack(), newer);
        };
    }

    private Report diff(Pack before, Path newer) {
        return switch (loader.inspect(newer)) {
            case Loading.Refused(var problems) -> new Report(false, refused(newer, problems));
            case Loading.Loaded after -> new Report(true, diff(before, after.pack()));
        };
    }

    private static String diff(Pack before, Pack after) {
        var lines = new ArrayList<String>();
        compare("parameter", parameters(before), parameters(after), lines);
        compare("rule", rules(before), rules(after), lines);
        compare("pack", head(before.head()), head(after.head()), lines);
        var title =
                "%s → %s: %s".formatted(before, after, lines.isEmpty() ? "nothing changed" : lines.size() + " changes");
        lines.addFirst(title);
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static void compare(
            String what,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after,
            List<String> lines) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var old = before.getOrDefault(name, Map.of());
            var now = after.getOrDefault(name, Map.of());
            if (now.isEmpty()) lines.add("  %s %s removed".formatted(what, name));
            else if (old.isEmpty()) lines.add("  %s %s added: %s".formatted(what, name, first(now)));
            else
                now.forEach((part, value) -> change(old.getOrDefault(part, ""), value)
                        .ifPresent(words -> lines.add("  %s %s, %s: %s".formatted(what, name, part, words))));
        }
    }

    private static String first(Map<String, String> parts) {
        return parts.getOrDefault("title", parts.getOrDefault("value", ""));
    }

    private static Optional<String> change(String old, String now) {
        if (old.equals(now)) return Optional.empty();
        return Optional.of(shownEmpty(old) + " → " + shownEmpty(now));
    }

    private static String shownEmpty(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static Map<String, Map<String, String>> parameters(Pack pack) {
        var all = new TreeMap<String, Map<String, String>>();
        pack.parameters()
                .forEach((name, p) -> all.put(
                        name, Map.of("value", p.shown(), "citation", p.citation(), "confidence", p.confidence())));
        return all;
    }

    private static Map<String, Map<String, String>> rules(Pack pack) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var rule : pack.rules()) {
            var parts = new TreeMap<String, String>();
            parts.put("title", rule.title());
            parts.put("status", rule.status().name());
            parts.put("effective", rule.from() + " to " + (rule.to().equals(LocalDate.MAX) ? "open" : rule.to()));
            parts.put("citation", rule.citation());
            parts.put("confidence", rule.confidence());
            parts.put("stages", new TreeSet<>(rule.stages()).toString());
            parts.put("condition", oneLine(rule.condition()));
            parts.put("outcome", rule.outcome().name());
            parts.put(
                    "escalation",
                    rule.escalation().when().isThere()
                            ? rule.escalation().outcome() + " when "
                                    + oneLine(rule.escalation().when())
                            : "");
            parts.put("limit", oneLine(rule.limit()));
            parts.put("reason", rule.reason().publicCode() + " " + rule.reason().maskedCode());
            parts.put("message", rule.message());
            parts.put("remedy", rule.remedy());
            parts.put("evidence", String.join(", ", rule.evidence()));
            parts.put("report", String.join(", ", rule.reports()));
            parts.put("override", rule.override().name());
            all.put(rule.id(), parts);
        }
        return all;
    }

    private static Map<String, Map<String, String>> head(Pack.Head head) {
        var parts = new TreeMap<String, String>();
        parts.put("title", head.title());
        parts.put("legal status", head.legalStatus().name());
        parts.put("role", head.role().name());
        parts.put("jurisdictions", String.join(" ", head.covers()));
        parts.put(
                "valid", head.validFrom() + " to " + (head.validTo().equals(LocalDate.MAX) ? "open" : head.validTo()));
        parts.put("currency", head.currency());
        parts.put("touches", head.touches().toString());
        parts.put("needs packs for", head.packRequiredFor().toString());
        parts.put("reports", new TreeMap<>(head.reports()).toString());
        parts.put("formats", new TreeMap<>(head.formats()).toString());
        parts.put("operation codes", new TreeMap<>(head.operationCodes()).toString());
        return Map.of(head.id(), parts);
    }

    private static String oneLine(Condition condition) {
        return condition.source().replaceAll("\\s+", " ");
    }
}
