package entrepot.screening.goods;

import java.util.List;

/// An entry of a control list that goods may fall under.
///
/// @param entry     for example `3A001`
/// @param paragraph the one within it that fits best
/// @param score     how well it fits: to order findings of one description, not a probability
/// @param coverage  how much of what the description says the entry says too, from 0 to 1
/// @param matched   words that description and entry share, or that stand for each other
public record Finding(String entry, Paragraph paragraph, double score, double coverage, List<String> matched) {

    public Finding {
        matched = List.copyOf(matched);
    }

    /// The headings from the category down to the paragraph itself.
    public List<String> path() {
        return paragraph.headings();
    }
}
