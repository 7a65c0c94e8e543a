package entrepot.screening.goods;

import entrepot.screening.goods.Verdict.Clear;
import entrepot.screening.goods.Verdict.Listed;
import entrepot.screening.goods.Verdict.Possible;
import entrepot.screening.goods.Verdict.Unknown;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature;
import java.util.regex.Pattern;

/// Screens goods by commodity code, description and origin. A pure function over the lists loaded.
public final class GoodsScreening {

    /// Two words in common that are a part of what is said, or one that is most of it: chosen on
    /// descriptions written for it, so that ordinary goods, which share a word by chance, stay clear.
    private static final int WORDS_MIN = 2;
    private static final double PART_MIN = 0.15;
    private static final double MOST_MIN = 0.5;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,10}");

    private final GoodsLists lists;
    private final Nomenclature nomenclature;

    /// @param nomenclature the table that says which codes exist
    public GoodsScreening(GoodsLists lists, Nomenclature nomenclature) {
        this.lists = lists;
        this.nomenclature = nomenclature;
    }

    /// What the lists say about the goods.
    public GoodsAnswer screen(GoodsItem item) {
        var digits = item.hs().strip().replace(".", "").replace(" ", "");
        if (digits.isEmpty()) {
            var origin = lists.origin().look("", item.origin(), item.day());
            return answer(item, Nomenclature.Answer.NOT_KNOWN, new Unknown("no commodity code is given"), origin);
        }
        if (!DIGITS.matcher(digits).matches()) {
            var none = new Unknown("not a commodity code: " + item.hs());
            return answer(item, Nomenclature.Answer.NOT_IN_TABLE, none, none);
        }
        var code = new HsCode(digits, Nomenclature.editionOn(item.day()));
        var known = nomenclature.look(code);
        if (known == Nomenclature.Answer.NOT_IN_TABLE) {
            var none = new Unknown("there is no " + code);
            return answer(item, known, none, none);
        }
        return answer(item, known, lists.priority().look(code), lists.origin().look(digits, item.origin(), item.day()));
    }

    private GoodsAnswer answer(GoodsItem item, Nomenclature.Answer code, Verdict priority, Verdict origin) {
        return new GoodsAnswer(item, code, sure(priority), sure(control(item.description())), sure(origin));
    }

    /// What the control lists say of a description: a code that it cites is listed; else its words
    /// can only raise a doubt.
    Verdict control(String description) {
        var control = lists.control();
        if (control.isEmpty()) return new Unknown("no control list is loaded");
        if (description.isBlank()) return new Unknown("the goods are not described");
        var cited = control.cited(description);
        if (!cited.isEmpty()) {
            var first = cited.getFirst();
            return new Listed(first.list(), first.code(), "the description cites it: " + first.text());
        }
        if (!Words.isReadable(description)) return new Unknown("the description is not in English");
        var findings = control.search(description).stream()
                .filter(GoodsScreening::isDoubtful)
                .toList();
        return findings.isEmpty()
                ? new Clear()
                : new Possible(findings, "the words fit " + findings.getFirst().entry());
    }

    private static boolean isDoubtful(Finding finding) {
        boolean several = finding.matched().size() >= WORDS_MIN;
        return finding.coverage() >= (several ? PART_MIN : MOST_MIN);
    }

    /// Nothing is clear while a list is refused.
    private Verdict sure(Verdict verdict) {
        boolean sure = !(verdict instanceof Clear) || lists.refused().isEmpty();
        return sure ? verdict : new Unknown(String.join("; ", lists.refused()));
    }
}
