/// The papers of a trade over HTTP: bodies read strictly into papers, the desks' answers told as
/// views or problems. Decides nothing.
@NamedInterface("web")
@NullMarked
package entrepot.dossier.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
