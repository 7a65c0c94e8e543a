package entrepot.check;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.check.Finding.Standing;
import entrepot.register.Chain;
import entrepot.register.Leaf;
import entrepot.register.log.LogAtRest.Linked;
import entrepot.register.log.LogAtRest.Node;
import entrepot.register.log.LogAtRest.Signed;
import entrepot.register.merkle.Frontier;
import entrepot.register.note.Checkpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A register of 700 leaves, so that its tree has two levels, whole and then with one thing wrong.
class RegisterComparisonTest {

    private static final int LEAVES = 700;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Linked> leaves = new ArrayList<>();
    private final List<List<Node>> levels =
            Stream.generate(() -> (List<Node>) new ArrayList<Node>()).limit(8).toList();
    private final List<Signed> checkpoints = new ArrayList<>();

    @BeforeEach
    void grows() {
        var edge = Frontier.empty();
        var link = Chain.first();
        for (int i = 1; i <= LEAVES; i++) {
            var leaf = leaf(i, "pay_" + i);
            link = Chain.next(link, leaf.hash());
            leaves.add(new Linked(leaf, link));
            if (i > LEAVES - 10) continue; // not sealed yet
            for (var kept : edge.add(leaf.hash())) levels.get(kept.level()).add(new Node(kept.number(), kept.hash()));
            if (i % 230 == 0) checkpoints.add(signed(i, edge.root()));
        }
    }

    private static Leaf leaf(int index, String subject) {
        var text =
                "{\"details\":{},\"index\":" + index + ",\"kind\":\"payment.ordered\",\"subject\":\"" + subject + "\"}";
        return new Leaf(index, NOON, "payment.ordered", subject, text);
    }

    private static Signed signed(long size, byte[] root) {
        return new Signed(size, root, new Checkpoint("log.example", size, root).text() + "\n— log.example c2lnbmVk\n");
    }

    /// The differences of leaves and tree.
    private List<String> found() {
        var comparison = new RegisterComparison(
                levels.stream().map(level -> new Ahead<>(level.iterator())).collect(Collectors.toList()),
                new Ahead<>(checkpoints.iterator()),
                Optional.empty());
        leaves.forEach(comparison::leaf);
        return Stream.of(comparison.leaves(), comparison.tree())
                .filter(finding -> finding.standing() != Standing.OK)
                .flatMap(finding -> finding.differences().stream().map(Difference::what))
                .toList();
    }

    @Test
    void agreesWithItself() {
        assertThat(found()).isEmpty();
    }

    @Test
    void saysOneChangedLeafOnce() {
        leaves.set(299, new Linked(leaf(300, "pay_other"), leaves.get(299).link()));

        assertThat(found())
                .containsExactly(
                        "leaf 300 does not fit the link after it: its text or its link was changed",
                        "leaf 300 is not the one that was sealed in its place");
    }

    @Test
    void saysMissingLeavesOnce() {
        leaves.subList(99, 102).clear();

        assertThat(found()).containsExactly("leaves 100 to 102 are missing");
    }

    @Test
    void findsACutRegister() {
        leaves.subList(600, LEAVES).clear();

        assertThat(found()).contains("a checkpoint was signed over 690 leaves; the register has 600");
    }

    @Test
    void findsAHashAboveThatIsWrong() {
        levels.get(1).set(1, new Node(1, levels.get(1).getFirst().hash()));

        assertThat(found()).containsExactly("hash 1 of the tree's level 1 is not that of the leaves below it");
    }

    @Test
    void findsAnotherRoot() {
        checkpoints.set(1, signed(460, checkpoints.getFirst().root()));

        assertThat(found()).singleElement().asString().startsWith("the checkpoint of 460 leaves was signed over root");
    }

    @Test
    void findsACheckpointWithoutItsTree() {
        checkpoints.addLast(signed(900, checkpoints.getFirst().root()));

        assertThat(found()).contains("a checkpoint was signed over 900 leaves; the register has 700");
    }
}
