package entrepot.screening.name;

/// Whether linked words stand in the same order on both sides, a rotation apart: putting the family
/// name first is no change.
final class Order {

    private Order() {}

    static boolean isKept(Alignment alignment) {
        int turns = 0;
        int first = -1;
        int last = -1;
        for (var link : alignment.links) {
            if (!alignment.query.get(link.query().getFirst()).role().tells()) continue;
            int place = link.listed().getFirst();
            if (first < 0) first = place;
            else if (place < last) turns++;
            last = place;
        }
        return turns == 0 || (turns == 1 && last < first);
    }
}
