/// What a new edition of a list says of everybody who was ever asked about (TRC-04).
///
/// The change of the list is committed with the intent to look back; carrying that out screens again
/// whom the change can touch, files what is found, finds the payments of the past that it concerns,
/// and puts all that on record. The result is that of screening everybody again, see
/// [entrepot.screening.delta].
@NamedInterface("look-back")
@NullMarked
package entrepot.screening.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
