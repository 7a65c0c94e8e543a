package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.regime.Outcome;
import org.junit.jupiter.api.Test;

/// The benchmark does what it says, even where nobody measures it.
class DecisionBenchmarkTest {

    private final DecisionBenchmark benchmark = new DecisionBenchmark();

    @Test
    void decidesForReal() {
        benchmark.isRealWork();
        assertThat(benchmark.decide().outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(benchmark.decide().packs())
                .extracting(pack -> pack.id())
                .containsExactlyInAnyOrder("GLOBAL", "XA-ELR", "HK", "CN");
    }

    @Test
    void measuresSameDecisionInParts() {
        assertThat(benchmark.write()).isEqualTo(benchmark.decide().json());
        assertThat(benchmark.hash()).isEqualTo(benchmark.whole()).hasSize(64);
        assertThat(benchmark.facts().stated()).isEqualTo(benchmark.decide().facts());
    }
}
