package entrepot.check;

import entrepot.commit.Hash;
import entrepot.register.Chain;
import entrepot.register.log.LogAtRest.Linked;
import entrepot.register.log.LogAtRest.Node;
import entrepot.register.log.LogAtRest.Signed;
import entrepot.register.merkle.Frontier;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Recomputes the register leaf by leaf: hash, link, tree, roots that were signed. Pure; remembers
/// the tree's right edge. Each wrong thing is said once: what follows is recomputed from what is stored.
final class RegisterComparison {

    private static final String REMEDY = "stop the node; the register is evidence: keep the database as it is, compare"
            + " with a backup and with what witnesses signed, and restore the last state that agrees";

    private final List<Ahead<Node>> levels;
    private final Ahead<Signed> checkpoints;
    private final Optional<VerifierKey> key;
    private final Differences leaves = new Differences(REMEDY);
    private final Differences tree = new Differences(REMEDY);
    private final Frontier edge = Frontier.empty();
    private byte[] link = Chain.first();
    private long next = 1;
    private long signed;
    private boolean whole = true;

    /// @param levels      hashes of the tree that is stored, level by level
    /// @param checkpoints by size
    RegisterComparison(List<Ahead<Node>> levels, Ahead<Signed> checkpoints, Optional<VerifierKey> key) {
        this.levels = levels;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    void leaf(Linked linked) {
        var leaf = linked.leaf();
        if (leaf.index() > next) missing(leaf.index());
        if (!leaf.speaksOf(leaf.index())) leaves.add("leaf " + leaf.index() + " speaks of another place");
        if (!leaf.text().contains("\"kind\":\"" + leaf.kind() + "\""))
            leaves.add("leaf " + leaf.index() + " is filed as " + leaf.kind() + ", which its text does not say");
        if (whole && !Arrays.equals(Chain.next(link, leaf.hash()), linked.link()))
            leaves.add("leaf " + leaf.index() + " does not fit the link after it: its text or its link was changed");
        whole = true;
        link = linked.link();
        next = leaf.index() + 1;
        grow(leaf.index(), Optional.of(leaf.hash()));
    }

    private void missing(long found) {
        leaves.add(
                found == next + 1
                        ? "leaf " + next + " is missing"
                        : "leaves " + next + " to " + (found - 1) + " are missing");
        for (long gap = next; gap < found; gap++) grow(gap, Optional.empty());
        whole = false; // the link before the next one is not known
    }

    /// Adds what was sealed in this place, so that one changed leaf does not make every root wrong.
    private void grow(long index, Optional<byte[]> hash) {
        var sealed =
                levels.getFirst().nextIf(node -> node.number() == index - 1).map(Node::hash);
        hash.ifPresent(computed -> sealed.filter(s -> !Arrays.equals(s, computed))
                .ifPresent(_ -> tree.add("leaf " + index + " is not the one that was sealed in its place")));
        if (sealed.isEmpty()) {
            if (checkpoints.hasNext())
                tree.add("leaf " + index + " has no hash in the tree, which was signed beyond it");
            if (hash.isEmpty()) return;
        }
        for (var kept : edge.add(sealed.or(() -> hash).orElseThrow())) if (kept.level() > 0) compare(kept);
        checkpoints.nextIf(c -> c.size() == edge.size()).ifPresent(this::root);
    }

    private void compare(Frontier.Kept kept) {
        if (!checkpoints.hasNext()) return; // not sealed yet
        var stored = levels.get(kept.level()).nextIf(node -> node.number() == kept.number());
        if (stored.filter(node -> Arrays.equals(node.hash(), kept.hash())).isEmpty())
            tree.add("hash " + kept.number() + " of the tree's level " + kept.level()
                    + (stored.isEmpty() ? " is missing" : " is not that of the leaves below it"));
    }

    private void root(Signed checkpoint) {
        signed++;
        var name = "the checkpoint of " + checkpoint.size() + " leaves";
        if (!Arrays.equals(edge.root(), checkpoint.root())) {
            tree.add(name + " was signed over root " + Hash.hex(checkpoint.root()) + ", the tree has "
                    + Hash.hex(edge.root()));
            return;
        }
        try {
            var note = SignedNote.parse(checkpoint.note());
            var said = Checkpoint.parse(note.text());
            if (said.size() != checkpoint.size() || !Arrays.equals(said.root(), checkpoint.root()))
                tree.add(name + " has a note that says another size or root");
            else if (key.filter(k -> !note.isSignedBy(k)).isPresent())
                tree.add(name + " is not signed by the log's key " + key.get().name());
        } catch (IllegalArgumentException e) {
            tree.add(name + " has no readable note: " + e.getMessage());
        }
    }

    Finding leaves() {
        return leaves.finding("register", "leaves and links", (next - 1) + " leaves");
    }

    /// To be asked after the last leaf.
    Finding tree() {
        while (checkpoints.hasNext())
            tree.add("a checkpoint was signed over " + checkpoints.next().size() + " leaves; the register has "
                    + (next - 1));
        for (int level = 0; level < levels.size(); level++)
            while (levels.get(level).hasNext())
                tree.add("hash " + levels.get(level).next().number() + " of the tree's level " + level
                        + " has no leaves below it");
        var unsigned = key.isEmpty() ? ", signatures not looked at" : "";
        return tree.finding("register", "tree and checkpoints", signed + " checkpoints" + unsigned);
    }
}
