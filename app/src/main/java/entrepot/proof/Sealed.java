package entrepot.proof;

import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.register.Leaf;
import entrepot.register.log.TransparencyLog;
import java.time.Duration;

/// Proofs of leaves that may have been committed a moment ago.
record Sealed(TransparencyLog log) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /// Waits until the leaf is below a checkpoint; raises 503 when that takes too long.
    String proof(Leaf leaf) {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            var proof = log.proof(leaf.index());
            if (proof.isPresent()) return proof.get();
            rest();
        }
        throw Problem.of(ProblemCode.NOT_READY, "The record has no checkpoint yet.")
                .because("", "NOT_SEALED", "Its leaf is not below a signed checkpoint.")
                .raised();
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a leaf is sealed", e);
        }
    }
}
