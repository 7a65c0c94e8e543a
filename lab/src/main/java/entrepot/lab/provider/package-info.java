/// Liquidity providers and price sources that are not there: scripted by business date, seeded, and
/// able to decline, stay silent, be late or lose a peg.
@NullMarked
package entrepot.lab.provider;

import org.jspecify.annotations.NullMarked;
