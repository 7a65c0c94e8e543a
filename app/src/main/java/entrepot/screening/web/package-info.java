/// Cases over HTTP, for the compliance of the house: the queue, one file with both sides of each hit,
/// what officers do with it, its export, and the clearances. To everybody else there is nothing here.
@NamedInterface("web")
@NullMarked
package entrepot.screening.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
