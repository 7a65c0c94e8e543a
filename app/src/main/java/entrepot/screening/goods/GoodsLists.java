package entrepot.screening.goods;

import java.util.List;

/// The lists of goods that an installation has.
///
/// @param refused a sentence for each file that could not be read: while there is one, nothing is
///                clear by the lists of its kind
public record GoodsLists(HighPriorityList priority, ControlIndex control, OriginMeasures origin, List<String> refused) {

    public GoodsLists {
        refused = List.copyOf(refused);
    }
}
