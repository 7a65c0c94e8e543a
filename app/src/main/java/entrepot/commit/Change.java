package entrepot.commit;

import java.util.ArrayList;
import java.util.List;

/// Everything that one fact makes durable, all or nothing.
public record Change(Fact fact, List<Part> parts) {

    public Change {
        parts = List.copyOf(parts);
    }

    public static Change of(Fact fact, Part... parts) {
        return new Change(fact, List.of(parts));
    }

    /// The same change with more parts.
    public Change with(Part... more) {
        var all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return new Change(fact, all);
    }

    public Change with(List<? extends Part> more) {
        var all = new ArrayList<>(parts);
        all.addAll(more);
        return new Change(fact, all);
    }
}
