package entrepot.screening.goods;

import entrepot.trade.code.HsCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The Common High Priority List: subheadings of goods that are most sought for weapons, in tiers.
///
/// Read as CSV with the header `hs6,tier`, six digits and the tier's name. National codes of 8 and 10
/// digits are on the list when their first six are.
public final class HighPriorityList {

    /// The nomenclature that the list is written in.
    public static final int EDITION = 2022;

    static final String HEADER = "hs6,tier";
    static final String LIST = "chpl";

    private static final Pattern LINE = Pattern.compile("([0-9]{6}),([A-Z0-9_]+)");
    private static final int LINES_MAX = 10_000;

    private final Map<String, Tier> tiers;

    private HighPriorityList(Map<String, Tier> tiers) {
        this.tiers = Map.copyOf(tiers);
    }

    /// How much the goods are sought, most first.
    public enum Tier {
        TIER_1,
        TIER_2,
        TIER_3_A,
        TIER_3_B,
        TIER_4_A,
        TIER_4_B
    }

    /// What came of reading.
    public sealed interface Load {

        /// Every line.
        record Parsed(HighPriorityList list) implements Load {}

        /// Not to be used.
        record Refused(String why) implements Load {}
    }

    /// No list: every answer is unknown.
    public static HighPriorityList none() {
        return new HighPriorityList(Map.of());
    }

    /// Reads the file's text.
    public static Load parse(String text) {
        var lines = text.lines().limit(LINES_MAX + 1L).toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER))
            return new Load.Refused("header is not " + HEADER);
        if (lines.size() > LINES_MAX) return new Load.Refused("more than " + LINES_MAX + " lines");
        var tiers = new HashMap<String, Tier>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            var parts = LINE.matcher(lines.get(i).strip());
            if (!parts.matches() || !isTier(parts.group(2)))
                return new Load.Refused("line " + (i + 1) + " is not six digits and a tier");
            if (tiers.put(parts.group(1), Tier.valueOf(parts.group(2))) != null)
                return new Load.Refused("line " + (i + 1) + " repeats a code");
        }
        return tiers.isEmpty() ? new Load.Refused("it lists nothing") : new Load.Parsed(new HighPriorityList(tiers));
    }

    /// What the list says of a code of its own edition.
    public Verdict look(HsCode code) {
        if (tiers.isEmpty()) return new Verdict.Unknown("the high priority list is not loaded");
        if (code.edition() != EDITION)
            return new Verdict.Unknown("the high priority list is written in HS " + EDITION + ", the code is " + code);
        var tier = tiers.get(code.subheading());
        if (tier == null) return new Verdict.Clear();
        return new Verdict.Listed(LIST, tier.name(), "subheading " + code.subheading() + " is in " + tier);
    }

    public int size() {
        return tiers.size();
    }

    private static boolean isTier(String name) {
        return Arrays.stream(Tier.values()).anyMatch(tier -> tier.name().equals(name));
    }
}
