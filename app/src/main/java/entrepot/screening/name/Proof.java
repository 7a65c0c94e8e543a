package entrepot.screening.name;

import java.util.List;

/// How much it tells that two names agree: in units of one rare word, what agrees and what is left open.
/// Words of the trade, words that many listed names share and short words that only sound alike tell
/// little; a name that agrees in full to the letter needs no proof.
final class Proof {

    /// Letters that a word needs to tell all it can: agreeing, and only nearly agreeing.
    private static final double LETTERS = 4;

    private static final double LETTERS_NEAR = 6;

    /// A near word of another alphabet whose sound differs: readings spell out what it is.
    private static final double UNLIKE = 0.25;

    /// Initials and nicknames stand for many words.
    private static final double SHORT_FORM = 0.3;

    /// Another word of the same meaning in the same script.
    private static final double TRANSLATED = 0.5;

    /// Of one rare word: the names of one firm share its word, which makes it less rare.
    private static final double ENOUGH = 0.8;

    private final Alignment alignment;
    private final Rarity rarity;
    private double agreed;
    private double open;
    private boolean literal = true;
    private boolean telling;

    private Proof(Alignment alignment, Rarity rarity) {
        this.alignment = alignment;
        this.rarity = rarity;
    }

    static Proof of(Alignment alignment, Rarity rarity) {
        var proof = new Proof(alignment, rarity);
        for (int i = 0; i < alignment.links.size(); i++) proof.count(alignment.links.get(i));
        proof.leave(alignment.query, true);
        proof.leave(alignment.listed, false);
        return proof;
    }

    /// What is wanting to the proof of one word that few names have, 0 to 1.
    double lacking() {
        return literal ? 0 : Math.max(0, 1 - agreed / ENOUGH);
    }

    /// Whether each word that tells has its partner, and common words are not all.
    boolean isWhole() {
        return open == 0 && telling;
    }

    /// What is left open of all that the names tell, 0 to 1.
    double open() {
        return literal || open == 0 ? 0 : open / (open + agreed);
    }

    private void count(Link link) {
        var query = alignment.query.get(link.query().getFirst());
        var listed = alignment.listed.get(link.listed().getFirst());
        if (!tells(listed)) return;
        boolean translated = isTranslated(link.match(), query, listed);
        if (translated || !isLiteral(link.match())) literal = false;
        if (query.role() != Role.GENERIC && listed.role() != Role.GENERIC) telling = true;
        double certainty = translated ? TRANSLATED : certainty(link.match(), query, listed);
        agreed += certainty
                * Math.min(information(link.query(), alignment.query), information(link.listed(), alignment.listed));
    }

    private void leave(List<Word> words, boolean inQuery) {
        for (int i = 0; i < words.size(); i++) {
            if (!alignment.isFree(i, inQuery)) continue;
            var word = words.get(i);
            if (tells(word)) {
                open += rarity.information(word);
                literal = false;
            } else if (!telling && word.role() != Role.LEGAL_FORM) literal = false;
        }
    }

    private static boolean tells(Word word) {
        return word.role().tells() || word.role() == Role.NUMERAL;
    }

    private double information(List<Integer> places, List<Word> words) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) sum += rarity.information(words.get(places.get(i)));
        return Math.min(1, sum);
    }

    private static boolean isLiteral(WordMatch match) {
        return match.distance() == 0 && (match.agreement() == Agreement.EXACT || match.agreement() == Agreement.JOINED);
    }

    private static boolean isTranslated(WordMatch match, Word query, Word listed) {
        return match.agreement() == Agreement.EXACT
                && query.foreign() == listed.foreign()
                && !query.readings().contains(listed.text())
                && !listed.readings().contains(query.text());
    }

    private static double certainty(WordMatch match, Word query, Word listed) {
        int letters = Math.min(query.text().length(), listed.text().length());
        return switch (match.agreement()) {
            case EXACT -> Math.min(1, (1 + letters) / (1 + LETTERS));
            case INITIAL, NICKNAME -> SHORT_FORM;
            default ->
                (isUnlike(query, listed) ? UNLIKE : 1)
                        * Math.max(0, 1 - 2.5 * match.share())
                        * Math.min(1, letters / LETTERS_NEAR);
        };
    }

    private static boolean isUnlike(Word query, Word listed) {
        return query.foreign() != listed.foreign()
                && !query.vowelless()
                && !listed.vowelless()
                && !query.soundsAs(listed);
    }
}
