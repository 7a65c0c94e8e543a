package entrepot.screening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Legal forms of firms, which say what a firm is and not which. Cut from both ends of a name, the
/// longest first, unless nothing would be left.
final class LegalForms {

    /// Forms that stand before or after a name.
    private static final String EITHER_END = """
        limited liability company, joint stock company, public joint stock company, open joint stock company,
        closed joint stock company, private joint stock company, llc, jsc, pjsc, ojsc, cjsc, pao, oao, ooo, zao,
        tov, gmbh, sarl, sociedad anonima, société anonyme, ООО, АО, ПАО, ОАО, ЗАО, ТОВ, ТОО,
        Общество с ограниченной ответственностью, Акционерное общество, Публичное акционерное общество,
        Открытое акционерное общество, Закрытое акционерное общество,
        obshchestvo s ogranichennoi otvetstvennostyu, aktsionernoe obshchestvo,
        株式会社, 주식회사, شركة\
        """;

    /// Forms that are too short, or too much like a word, to be cut from the beginning.
    private static final String AT_END = """
        limited, ltd, co, company, inc, incorporated, corp, corporation, plc, llp, lp, ag, kg, kgaa, se, sa, sas,
        spa, srl, bv, nv, cv, oy, oyj, ab, as, asa, aps, sa de cv, s de rl de cv, s de rl, sl, slu, ltda, lda,
        eireli, cia ltda, ca, sp z o o, zrt, kft, nyrt, sro, doo, dd, ad, ead, eood, ood, ou, pte, pvt, private,
        sdn bhd, bhd, pty, tbk, kk, fze, fzc, fzco, fz llc, dmcc, anonim sirketi, limited sirketi, ltd sti,
        有限公司, 股份有限公司, 有限责任公司, 集团有限公司\
        """;

    /// Longest first, so that `company` is not cut out of `limited liability company`.
    private static final List<Form> FORMS = Stream.concat(forms(EITHER_END, true), forms(AT_END, false))
            .sorted(Comparator.comparingInt((Form form) -> form.words().size()).reversed())
            .toList();

    private record Form(List<String> words, boolean first) {}

    private LegalForms() {}

    /// The words without legal forms at either end.
    static List<String> without(List<String> words) {
        var rest = words;
        while (true) {
            var shorter = cutOnce(rest);
            if (shorter.size() == rest.size() || shorter.isEmpty()) return rest;
            rest = shorter;
        }
    }

    private static List<String> cutOnce(List<String> words) {
        for (var form : FORMS) {
            int rest = words.size() - form.words().size();
            if (rest < 0) continue;
            if (words.subList(rest, words.size()).equals(form.words())) return words.subList(0, rest);
            if (form.first() && words.subList(0, words.size() - rest).equals(form.words()))
                return words.subList(words.size() - rest, words.size());
        }
        return words;
    }

    private static Stream<Form> forms(String list, boolean first) {
        return Stream.of(list.split(",", -1)).map(form -> new Form(NameKey.joinInitials(Fold.words(form)), first));
    }
}
