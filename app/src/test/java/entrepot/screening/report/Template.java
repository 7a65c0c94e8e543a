package entrepot.screening.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The prose of the report, with slots such as `{{pairs.scripts}}` for what is measured.
record Template(String text) {

    private static final String NAME = "screening.md";
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z.]+)}}");

    static Template load() {
        try (var in = Template.class.getResourceAsStream(NAME)) {
            return new Template(new String(Objects.requireNonNull(in, NAME).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text with every slot filled. A slot without a figure, and a figure without a slot, are
    /// mistakes.
    String filled(Map<String, String> figures) {
        var slots = new TreeSet<String>();
        var filled = SLOT.matcher(text).replaceAll(found -> {
            slots.add(found.group(1));
            return Matcher.quoteReplacement(
                    Objects.requireNonNull(figures.get(found.group(1)), () -> "no figure for " + found.group(1)));
        });
        if (!slots.equals(new TreeSet<>(figures.keySet())))
            throw new IllegalArgumentException("slots " + slots + ", figures " + new TreeSet<>(figures.keySet()));
        return filled;
    }

    /// The prose between the slots, in its order.
    String[] prose() {
        return SLOT.split(text);
    }
}
