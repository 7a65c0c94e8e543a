/// Finds the listed names that are like a query among a hundred thousand, without asking all of them.
///
/// [entrepot.screening.search.ListSearch] is the door.
@NamedInterface("search")
@NullMarked
package entrepot.screening.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
