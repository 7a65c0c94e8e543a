package entrepot.screening.name;

/// Weighs an alignment: each link and each word that is left becomes evidence.
final class Comparison {

    private static final double LETTERS_MAX = 30;

    /// A word that differs in more than this share is far.
    private static final double NEAR = 0.2;

    private final Alignment alignment;
    private final Evidence evidence;
    private final Rarity rarity;
    private int tellingLinks;
    private int exactLinks;
    private int exactNames;
    private boolean foreign;
    private int letters;

    private Comparison(Alignment alignment, Evidence evidence, Rarity rarity) {
        this.alignment = alignment;
        this.evidence = evidence;
        this.rarity = rarity;
    }

    /// Adds what an alignment says to the evidence, and returns it.
    static Evidence of(Alignment alignment, Evidence evidence, Rarity rarity) {
        new Comparison(alignment, evidence, rarity).weigh();
        return evidence;
    }

    private void weigh() {
        evidence.add(Feature.BASE, 1);
        for (var link : alignment.links) weigh(link);
        boolean complete = new Leftovers(alignment, evidence).weigh();
        evidence.add(Feature.LETTERS, Math.min(letters, LETTERS_MAX) / LETTERS_MAX);
        if (!alignment.keepsOrder()) evidence.explain("", "", Agreement.ORDER, evidence.add(Feature.ORDER, 1));
        double cost = little(complete);
        if (cost > 0) evidence.explain("", "", Agreement.LITTLE, cost);
    }

    /// What it costs that the words that agree are few, fuzzy or common.
    private double little(boolean complete) {
        double cost = 0;
        if (exactNames == 0 && !(complete && exactLinks == tellingLinks))
            cost += evidence.add(foreign ? Feature.NONE_EXACT_FOREIGN : Feature.NONE_EXACT, 1);
        if (!complete && tellingLinks == 0) cost += evidence.add(Feature.NO_WORD, 1);
        if (!complete && tellingLinks == 1) cost += evidence.add(Feature.ONE_WORD, 1);
        if (!complete || exactLinks < tellingLinks) cost += evidence.add(Feature.COMMON, commonness());
        return cost + (evidence.weighs(Feature.PROOF_OPEN) ? unproved() : 0);
    }

    private double unproved() {
        var proof = Proof.of(alignment, rarity);
        var lacking = proof.isWhole() ? Feature.PROOF_LACKING_WHOLE : Feature.PROOF_LACKING;
        return evidence.add(lacking, proof.lacking()) + evidence.add(Feature.PROOF_OPEN, proof.open());
    }

    /// Of the listed names' words on which the names agree, on average.
    private double commonness() {
        double sum = 0;
        for (var link : alignment.links) {
            var word = alignment.listed.get(link.listed().getFirst());
            if (word.role().tells()) sum += rarity.commonness(word) / tellingLinks;
        }
        return sum;
    }

    private void weigh(Link link) {
        var query = alignment.query.get(link.query().getFirst());
        var listed = alignment.listed.get(link.listed().getFirst());
        var script = Script.of(query, listed);
        double cost = cost(link.match(), script);
        if (link.match().distance() > 0) cost += fuzzyCost(link.match(), script, query, listed);
        if (listed.role().tells()) count(link, listed.role() == Role.GENERIC);
        evidence.explain(
                Link.text(link.query(), alignment.query),
                Link.text(link.listed(), alignment.listed),
                link.match().agreement(),
                cost);
    }

    private void count(Link link, boolean generic) {
        boolean whole =
                link.match().agreement() != Agreement.INITIAL && link.match().agreement() != Agreement.NICKNAME;
        if (whole && link.match().distance() == 0) {
            exactLinks++;
            if (!generic) exactNames++;
        }
        tellingLinks++;
        letters += Link.joined(link.query(), alignment.query).length();
    }

    /// What a word costs that agrees but not to the letter, beyond its distance.
    private double fuzzyCost(WordMatch match, Script script, Word query, Word listed) {
        double cost = 0;
        boolean unlike = match.agreement() != Agreement.JOINED && !query.soundsAs(listed);
        if (query.foreign() != listed.foreign()) foreign = true;
        else if (query.text().charAt(0) != listed.text().charAt(0)) cost += evidence.add(Feature.FIRST_LETTER, 1);
        if (unlike && script == Script.SAME) cost += evidence.add(Feature.UNLIKE, 1);
        if (unlike && script == Script.OTHER) cost += evidence.add(Feature.FOREIGN_UNLIKE, 1);
        return cost;
    }

    private double cost(WordMatch match, Script script) {
        double cost = switch (match.agreement()) {
            case SOUND -> evidence.add(Feature.SOUND, 1);
            case INITIAL -> evidence.add(Feature.INITIAL, 1);
            case NICKNAME -> evidence.add(Feature.NICKNAME, 1);
            case JOINED -> evidence.add(Feature.JOINED, 1);
            case EXACT, SPELLING, LEGAL_FORM, MISSING, EXTRA, CONFLICT, ORDER, LITTLE -> 0;
        };
        if (match.distance() == 0) return cost;
        return cost
                + evidence.add(script.letters, match.distance())
                + evidence.add(script.share, match.share())
                + evidence.add(script.far, Math.max(0, match.share() - NEAR));
    }

    /// What the two words were written in, and so what a difference between them means.
    private enum Script {
        SAME(Feature.SPELLING, Feature.SPELLING_SHARE, Feature.SPELLING_FAR),
        OTHER(Feature.FOREIGN, Feature.FOREIGN_SHARE, Feature.FOREIGN_FAR),
        SYLLABLES(Feature.SYLLABLES, Feature.SYLLABLES_SHARE, Feature.SYLLABLES_FAR);

        private final Feature letters;
        private final Feature share;
        private final Feature far;

        Script(Feature letters, Feature share, Feature far) {
            this.letters = letters;
            this.share = share;
            this.far = far;
        }

        static Script of(Word query, Word listed) {
            if (query.syllabic() || listed.syllabic()) return SYLLABLES;
            return query.foreign() == listed.foreign() ? SAME : OTHER;
        }
    }
}
