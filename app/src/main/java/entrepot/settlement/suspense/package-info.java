/// Receipts that nobody could be given: each with its reason, its owner and its clock, decided by two
/// people. Pure; what goes back takes the way of every transfer, see [entrepot.settlement.Carrier].
@NamedInterface("suspense")
@NullMarked
package entrepot.settlement.suspense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
