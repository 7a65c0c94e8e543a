package entrepot.screening.goods;

import java.util.Map;

/// How much each place in a list says about goods; tuned on descriptions written for it.
///
/// @param heading  the first line of an entry
/// @param body     all of an entry's paragraphs
/// @param notes    what the list says to explain an entry
/// @param refers   the headings of the entries that one about software or technology names by code
/// @param text     the one paragraph that fits best
/// @param path     what that paragraph stands under
/// @param pairs    two words that stand side by side in both
/// @param synonym  a word that stands for one of the description
/// @param mismatch an entry about software or technology where the description is about goods, and the
///                 other way round
/// @param munitions an entry of the munitions list, which trade seldom touches
/// @param coverage how much more an entry counts that says all of what the description says
record Weights(
        float heading,
        float body,
        float notes,
        float refers,
        float text,
        float path,
        float pairs,
        float synonym,
        float mismatch,
        float munitions,
        float coverage) {

    static final Weights CHOSEN = new Weights(1f, 0.75f, 0.6f, 0.5f, 1f, 0.3f, 0.5f, 0.7f, 0.5f, 0.8f, 0.5f);

    Map<String, Float> ofEntry() {
        return Map.of("heading", heading, "body", body, "notes", notes, PlaceIndex.PAIRS, pairs, "refers", refers);
    }

    Map<String, Float> ofParagraph() {
        return Map.of("text", text, "path", path, PlaceIndex.PAIRS, pairs);
    }
}
