/// A real Ethereum node on this machine, for the demo and the tests: Foundry's anvil from a pinned
/// npm package. Blocks are made only when asked for, at the time given; reorganisations on demand.
@NullMarked
package entrepot.lab.anvil;

import org.jspecify.annotations.NullMarked;
