/// The whole money path in one thread, from a seed: the real node with every desk of it, driven by
/// hand on a simulated database, chain, bank, providers and signer disk, while a plan of faults goes
/// on. The worlds keep their own books, and a judge compares after every commit. A seed that fails is
/// shrunk to the few faults that it needs.
@NullMarked
package entrepot.lab.torture;

import org.jspecify.annotations.NullMarked;
