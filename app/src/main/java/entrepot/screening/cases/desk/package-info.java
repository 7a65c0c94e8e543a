/// The shell around the cases: reads them, lets the core decide, writes what follows in one commit
/// with its trace, and keeps the clearances at hand.
@NamedInterface("case-desk")
@NullMarked
package entrepot.screening.cases.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
