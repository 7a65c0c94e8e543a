/// What a regime decision is decided from: facts on file, facts computed from the dossier, the lists,
/// the market and the books, each with its source and time. What nobody can say stays unknown.
@NamedInterface("facts")
@NullMarked
package entrepot.settlement.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
