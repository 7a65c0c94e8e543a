/// How alike two names are, and why.
///
/// A name is read once into words with roles ([Name]); two names are compared by aligning their words
/// ([NameMatcher]), and what each word agrees or disagrees on adds to a log-odds score, so that the
/// explanation and the score are the same sum ([Likeness]). Nothing here knows lists, clocks or chance.
@NamedInterface("name")
@NullMarked
package entrepot.screening.name;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
