/// What the law says about a payment. A pack is a legal regime as signed data: parameters, rules
/// with conditions over typed facts, and the rules' own tests. The [Decider] judges one set of facts
/// under every pack that touches the payment; the strictest answer wins, and what is not known is
/// HOLD. A [Decision] records everything it was made of and replays to the same bytes.
///
/// Knows no country, currency, threshold or authority: those are in the packs.
@ApplicationModule(allowedDependencies = {"register", "commit", "money"})
@NullMarked
package entrepot.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
