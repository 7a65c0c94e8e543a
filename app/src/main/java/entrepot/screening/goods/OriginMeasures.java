package entrepot.screening.goods;

import static java.util.stream.Collectors.joining;

import entrepot.screening.source.text.Csv;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Measures on goods that come from a country: bans, licences, quotas, each with its days.
///
/// Read as CSV with the header `origin,hs,from,to,reference,why`: ISO 3166 alpha-2 code; first digits
/// of the commodity code (empty for all goods); first and last day as `2026-01-31` (last empty while
/// in force); the act; a sentence. A file without measures is a list too: it says there are none.
public final class OriginMeasures {

    static final String HEADER = "origin,hs,from,to,reference,why";
    static final String LIST = "origin";

    private static final Pattern ORIGIN = Pattern.compile("[A-Z]{2}");
    private static final Pattern HS = Pattern.compile("[0-9]{0,10}");

    private final boolean loaded;
    private final List<Measure> measures;

    private OriginMeasures(boolean loaded, List<Measure> measures) {
        this.loaded = loaded;
        this.measures = List.copyOf(measures);
    }

    /// One measure.
    ///
    /// @param hs first digits of the codes it covers; empty for all
    /// @param to last day; `LocalDate.MAX` while in force
    public record Measure(String origin, String hs, LocalDate from, LocalDate to, String reference, String why) {

        public Measure {
            if (!ORIGIN.matcher(origin).matches()) throw new IllegalArgumentException("not a country: " + origin);
            if (!HS.matcher(hs).matches()) throw new IllegalArgumentException("not digits: " + hs);
            if (to.isBefore(from)) throw new IllegalArgumentException("it ends before it begins");
        }

        /// The sentence, with the days it holds for.
        String inWords() {
            var days = to.equals(LocalDate.MAX) ? "since " + from : from + " to " + to;
            return why + " (" + reference + ", " + days + ")";
        }

        boolean applies(String digits, LocalDate day) {
            return digits.startsWith(hs) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// What came of reading.
    public sealed interface Load {

        /// Every line.
        record Parsed(OriginMeasures list) implements Load {}

        /// Not to be used.
        record Refused(String why) implements Load {}
    }

    /// No list: every answer is unknown.
    public static OriginMeasures none() {
        return new OriginMeasures(false, List.of());
    }

    /// Reads the file's text.
    public static Load parse(String text) {
        var problems = new ArrayList<String>();
        var rows = Csv.rows("origin.csv", text, (code, file, line, detail) -> problems.add(detail));
        if (!problems.isEmpty()) return new Load.Refused(problems.getFirst());
        if (rows.isEmpty() || !String.join(",", rows.getFirst().fields()).equals(HEADER))
            return new Load.Refused("header is not " + HEADER);
        var measures = new ArrayList<Measure>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.fields().size() != 6) return new Load.Refused("line " + row.line() + " has not six fields");
            try {
                measures.add(measure(row));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return new Load.Refused("line " + row.line() + ": " + e.getMessage());
            }
        }
        return new Load.Parsed(new OriginMeasures(true, measures));
    }

    /// What the measures say.
    ///
    /// @param digits commodity code without points; empty when not known
    /// @param origin empty when not known
    public Verdict look(String digits, String origin, LocalDate day) {
        if (!loaded) return new Verdict.Unknown("no list of measures by origin is loaded");
        if (measures.isEmpty()) return new Verdict.Clear();
        if (origin.isEmpty()) return new Verdict.Unknown("the country of origin is not given");
        if (!ORIGIN.matcher(origin).matches()) return new Verdict.Unknown("not a country: " + origin);
        var here = measures.stream().filter(one -> one.origin().equals(origin)).toList();
        var found = here.stream().filter(one -> one.applies(digits, day)).toList();
        if (!found.isEmpty()) return listed(found);
        boolean mayApply = digits.isEmpty() && here.stream().anyMatch(one -> one.applies(one.hs(), day));
        return mayApply
                ? new Verdict.Unknown("measures on goods from " + origin + " go by commodity code, and none is given")
                : new Verdict.Clear();
    }

    private static Verdict listed(List<Measure> found) {
        var references = found.stream().map(Measure::reference).distinct().collect(joining(", "));
        return new Verdict.Listed(
                LIST, references, found.stream().map(Measure::inWords).collect(joining("; ")));
    }

    private static Measure measure(Csv.Row row) {
        var to = row.field(3).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.field(3));
        return new Measure(row.field(0), row.field(1), LocalDate.parse(row.field(2)), to, row.field(4), row.field(5));
    }
}
