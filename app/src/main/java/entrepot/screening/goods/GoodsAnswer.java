package entrepot.screening.goods;

import entrepot.trade.code.Nomenclature;
import java.util.Comparator;
import java.util.stream.Stream;

/// What the lists say about goods.
///
/// @param code     whether the commodity code exists; NOT_KNOWN when none is given or nobody can tell
/// @param priority the Common High Priority List, by commodity code
/// @param control  the control lists, by description
/// @param origin   measures on goods from a country
public record GoodsAnswer(GoodsItem item, Nomenclature.Answer code, Verdict priority, Verdict control, Verdict origin) {

    /// The strictest of the three.
    public Verdict outcome() {
        return Stream.of(priority, control, origin)
                .max(Comparator.comparing(Verdict::rank))
                .orElseThrow();
    }
}
