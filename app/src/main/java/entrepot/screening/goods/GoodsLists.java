package entrepot.screening.goods;

import java.util.List;

/// The lists of goods that an installation has.
///
/// @param table   the customs table of commodity codes
/// @param refused a sentence for each file that could not be read: while there is one, nothing is
///                clear by the lists of its kind
public record GoodsLists(
        HsTable table, HighPriorityList priority, ControlIndex control, OriginMeasures origin, List<String> refused) {

    public GoodsLists {
        refused = List.copyOf(refused);
    }

    /// No list: nothing is known.
    public static GoodsLists none() {
        return new GoodsLists(
                HsTable.none(), HighPriorityList.none(), ControlIndex.of(List.of()), OriginMeasures.none(), List.of());
    }
}
