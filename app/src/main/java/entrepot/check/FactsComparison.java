package entrepot.check;

import entrepot.commit.Json;
import entrepot.commit.rest.BoundRow;
import entrepot.register.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Holds stored rows against the leaves that bound them: each row is what its leaf says by hash, and
/// each leaf has its rows. Pure; both come in the order of the register.
final class FactsComparison {

    /// Parts whose rows are told here. Others are bound too, and their rows change after their commit.
    static final Set<String> KINDS = Set.of("posting", "state", "custody.nonce", "custody.signed", "custody.spent");

    private static final String REMEDY = "stop the node; the row or the leaf was changed past the platform: compare"
            + " both with a backup, and restore the database rather than mend a row by hand";

    private final List<Ahead<BoundRow>> rows;
    private final Differences facts = new Differences(REMEDY);
    private long compared;

    private record Bound(String kind, String sha256) {}

    FactsComparison(List<Ahead<BoundRow>> rows) {
        this.rows = rows;
    }

    void leaf(Leaf leaf) {
        var here = new ArrayList<BoundRow>();
        for (var stream : rows) {
            while (stream.peek().filter(row -> row.index() < leaf.index()).isPresent()) orphan(stream.next());
            while (stream.peek().filter(row -> row.index() == leaf.index()).isPresent()) here.add(stream.next());
        }
        var bound = bound(leaf);
        compared += here.size();
        here.removeIf(row -> bound.remove(new Bound(row.kind(), row.sha256())));
        var name = "leaf " + leaf.index() + " (" + leaf.kind() + " of " + leaf.subject() + ")";
        for (var row : here) {
            var meant = bound.stream().filter(b -> b.kind().equals(row.kind())).findFirst();
            meant.ifPresent(bound::remove);
            facts.add(
                    row.name() + (meant.isPresent() ? " is not what " + name + " bound" : " is not bound by " + name));
        }
        bound.forEach(lost -> facts.add(name + " bound a " + lost.kind() + " that is not there"));
    }

    private List<Bound> bound(Leaf leaf) {
        var bound = new ArrayList<Bound>();
        try {
            for (var part : Json.tree(leaf.text()).path("parts"))
                if (KINDS.contains(part.path("kind").asString("")))
                    bound.add(new Bound(
                            part.path("kind").asString(), part.path("sha256").asString("")));
        } catch (JacksonException e) {
            facts.add("leaf " + leaf.index() + " is not readable");
        }
        return bound;
    }

    private void orphan(BoundRow row) {
        facts.add(row.name() + " belongs to leaf " + row.index() + ", which is not there");
    }

    /// To be asked after the last leaf.
    Finding facts() {
        rows.forEach(stream -> stream.forEachRemaining(this::orphan));
        return facts.finding("register", "facts and rows", compared + " rows of " + KINDS.size() + " kinds");
    }
}
