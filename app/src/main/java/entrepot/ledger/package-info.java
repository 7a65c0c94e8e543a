/// Double entry for each asset. A [Posting] is a balanced set of lines; it takes effect only inside
/// a commit, where the rules are checked: every asset sums to zero, nobody spends what is not there,
/// and clients' money and assets are always covered. Corrections are reversals, never edits.
///
/// Uses commit for durability and register through it.
@ApplicationModule(allowedDependencies = {"register", "commit", "money"})
@NullMarked
package entrepot.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
