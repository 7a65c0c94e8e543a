/// Editions of lists, kept on a disk: each as it came, for ever, and one of each list marked as in
/// use.
///
/// [EditionStore] is the door. An edition that is offered is read, judged against the one in use
/// ([Admission]) and kept whole, or refused with reasons that stay on record. What was in use stays
/// in use until the mark is exchanged by one atomic rename, so that a kill between any two steps on
/// the disk loses nothing. Writers take turns, in one process and between processes; readers never
/// wait.
@NamedInterface("keeping")
@NullMarked
package entrepot.screening.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
