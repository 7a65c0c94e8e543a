/// What an asset costs and who sells it: liquidity providers asked for firm prices, the best of
/// them turned into one all-in quote for the client, and the guards that stop quoting when a peg
/// slips, a price leaves its band or a source falls silent.
///
/// Prices come in through [LiquidityProvider] and [ReferenceFeed]; everything else is pure.
@ApplicationModule(allowedDependencies = {"ledger", "register", "commit", "money"})
@NullMarked
package entrepot.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
