/// What the supervisor's instructions mean for payments and for receipts in suspense: which changes
/// move anything and whose, what waits meanwhile, what a scope covers.
@NamedInterface("freeze")
@NullMarked
package entrepot.settlement.freeze;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
