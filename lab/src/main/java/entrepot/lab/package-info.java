/// The simulated world around the platform: a local chain, a bank, liquidity providers, a clock; the
/// demonstration that runs in it; and the judges of what happened. Uses everything; nothing uses it.
@NullMarked
package entrepot.lab;

import org.jspecify.annotations.NullMarked;
