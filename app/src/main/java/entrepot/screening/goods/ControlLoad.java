package entrepot.screening.goods;

import java.util.List;

/// What came of reading a control list: all of it, or nothing and why.
public sealed interface ControlLoad {

    /// Largest text that is read, in characters; today's lists are a tenth of it.
    int CHARACTERS_MAX = 32 * 1024 * 1024;

    /// Every paragraph that controls something, in the order of the file.
    record Parsed(List<Paragraph> paragraphs) implements ControlLoad {

        public Parsed {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// Not to be used; the last good one stays.
    record Refused(String why) implements ControlLoad {}

    static ControlLoad of(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty() ? new Refused("it lists nothing") : new Parsed(paragraphs);
    }
}
