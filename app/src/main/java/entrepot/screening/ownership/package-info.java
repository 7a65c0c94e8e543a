/// Whether a party that is on no list is blocked all the same, because those who are own or control
/// it: the 50 per cent rule of OFAC, ownership or control in the EU and the UK.
///
/// A pure function over who holds how much of whom. What is not known counts both ways: as nothing
/// when it would block, as the most it can be when it would clear. Between the two lies
/// [OwnershipAnswer.Hold], which names what to find out. [Ownership] is the door.
@NamedInterface("ownership")
@NullMarked
package entrepot.screening.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
