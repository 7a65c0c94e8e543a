/// The checks on a trade before it is paid: pure functions over one dossier that say passed, failed
/// (with what would cure it) or unknown. Unknown holds: absence of an answer is never an answer.
///
/// [Checks] is the door. Thresholds and tolerances are a [TradeLimits], filled from a regime pack.
@NamedInterface("check")
@NullMarked
package entrepot.trade.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
