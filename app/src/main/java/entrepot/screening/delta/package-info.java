/// What a change of a list means for customers who are known: which of them it touches, and what is
/// new, gone or other for each, without screening all of them again.
///
/// [entrepot.screening.delta.Rescreen] is the door; [entrepot.screening.delta.CustomerIndex] holds the
/// customers. The result is that of a full screening with the same word frequencies: what an entry is
/// found by depends on that entry, the customer and the frequencies alone.
@NamedInterface("delta")
@NullMarked
package entrepot.screening.delta;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
