/// The papers of a trade as callers send them: one strict reader for each, which names every fault
/// by its JSON pointer and gives a paper that is sound in form. Whether it is right, the desks say.
@NullMarked
package entrepot.dossier.web.body;

import org.jspecify.annotations.NullMarked;
