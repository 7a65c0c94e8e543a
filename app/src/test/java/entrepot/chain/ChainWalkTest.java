package entrepot.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainWalkTest {

    private final FakeChain chain = new FakeChain();
    private Trail trail = Trail.from(chain.block(0).orElseThrow());

    static IntStream depths() {
        return IntStream.rangeClosed(1, 64);
    }

    private void walk() {
        while (true)
            switch (ChainWalk.next(trail, chain)) {
                case ChainWalk.Step.Extend(Block block) -> trail = trail.extended(block);
                case ChainWalk.Step.RollBack(Block ancestor, var removed) -> trail = trail.backTo(ancestor);
                case ChainWalk.Step.Nothing() -> {
                    return;
                }
                case ChainWalk.Step.Deeper deep -> throw new AssertionError(deep);
            }
    }

    @Test
    void doesNothingAtTheHead() {
        chain.mineEmpty(3);
        walk();
        assertThat(ChainWalk.next(trail, chain)).isEqualTo(new ChainWalk.Step.Nothing());
        assertThat(trail.head()).isEqualTo(chain.head());
    }

    @Test
    void walksEveryMissedBlock() {
        chain.mineEmpty(1000);
        walk();
        assertThat(trail.head().height()).isEqualTo(1000);
        assertThat(trail.blocks()).hasSize(Trail.REMEMBERED);
    }

    @ParameterizedTest
    @MethodSource("depths")
    void findsTheAncestor(int depth) {
        chain.mineEmpty(70);
        walk();
        var ancestor = trail.at(70 - depth).orElseThrow();
        var lost = trail.head();
        chain.reorg(depth);

        var step = (ChainWalk.Step.RollBack) ChainWalk.next(trail, chain);
        assertThat(step.ancestor()).isEqualTo(ancestor);
        assertThat(step.removed()).hasSize(depth);
        assertThat(step.removed().getFirst()).isEqualTo(lost);

        walk();
        assertThat(trail.head()).isEqualTo(chain.head());
    }

    @ParameterizedTest
    @MethodSource("depths")
    void comesBackToTheOldBranch(int depth) {
        chain.mineEmpty(70);
        walk();
        var before = trail;
        var branch = chain.branch();
        chain.reorg(depth);
        walk();
        chain.backTo(branch);
        chain.mine();
        walk();
        assertThat(trail.blocks())
                .containsAll(before.blocks())
                .hasSize(before.blocks().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void takesALaggingNodeForNoEvidence(int lag) {
        chain.mineEmpty(9);
        walk();
        chain.lagBehind(lag);
        assertThat(ChainWalk.next(trail, chain)).isEqualTo(new ChainWalk.Step.Nothing());
    }

    @Test
    void takesAShorterChainForNoEvidence() {
        chain.mineEmpty(9);
        walk();
        chain.drop(3);
        assertThat(ChainWalk.next(trail, chain)).isEqualTo(new ChainWalk.Step.Nothing());
    }

    @Test
    void rollsBackToAShorterBranch() {
        chain.mineEmpty(9);
        walk();
        chain.drop(3);
        chain.mine();
        var step = (ChainWalk.Step.RollBack) ChainWalk.next(trail, chain);
        assertThat(step.ancestor().height()).isEqualTo(6);
        assertThat(step.removed()).extracting(Block::height).containsExactly(9L, 8L, 7L);
    }

    @Test
    void saysWhenItIsBelowWhatIsRemembered() {
        chain.mineEmpty(300);
        walk();
        chain.reorg(Trail.REMEMBERED);
        assertThat(ChainWalk.next(trail, chain)).isInstanceOf(ChainWalk.Step.Deeper.class);
    }

    @Test
    void survivesTheDeepestRemembered() {
        chain.mineEmpty(300);
        walk();
        chain.reorg(Trail.REMEMBERED - 1);
        walk();
        assertThat(trail.head()).isEqualTo(chain.head());
    }
}
