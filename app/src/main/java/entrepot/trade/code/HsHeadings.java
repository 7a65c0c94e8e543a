package entrepot.trade.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The built-in nomenclature: all headings of HS 2022, and the subheadings of a few. It finds a code
/// that cannot exist, and says [Nomenclature.Answer#NOT_KNOWN] where only a customs table can tell.
public final class HsHeadings implements Nomenclature {

    private static final int EDITION = 2022;
    private static final String TABLE = "hs-2022.txt";

    private final Set<String> headings = new HashSet<>();
    private final Map<String, Set<String>> subheadings = new HashMap<>();

    private HsHeadings(List<String> lines) {
        for (var line : lines) if (!line.isBlank() && !line.startsWith("#")) add(line);
    }

    /// Reads the table that comes with the program.
    public static HsHeadings load() {
        try (var in = HsHeadings.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException("the program was built without " + TABLE);
            return new HsHeadings(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer look(HsCode code) {
        if (code.edition() != EDITION) return Answer.NOT_KNOWN;
        if (!headings.contains(code.heading())) return Answer.NOT_IN_TABLE;
        var known = subheadings.get(code.heading());
        if (known == null) return Answer.NOT_KNOWN;
        return known.contains(code.subheading()) ? Answer.VALID : Answer.NOT_IN_TABLE;
    }

    Set<String> headings() {
        return Set.copyOf(headings);
    }

    Map<String, Set<String>> subheadings() {
        return Map.copyOf(subheadings);
    }

    private void add(String line) {
        var parts = line.split(":", 2);
        var codes = codes(parts[0], parts[1].strip());
        if (parts[0].length() == 2) headings.addAll(codes);
        else subheadings.put(parts[0], codes);
    }

    private static Set<String> codes(String prefix, String ranges) {
        var codes = new HashSet<String>();
        for (var range : ranges.split(" ", -1)) {
            int first = Integer.parseInt(range.substring(0, 2));
            int last = Integer.parseInt(range.substring(range.length() - 2));
            for (int n = first; n <= last; n++) codes.add(prefix + (n < 10 ? "0" : "") + n);
        }
        return codes;
    }
}
