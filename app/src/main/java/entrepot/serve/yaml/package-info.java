/// A configuration in YAML, read to the end whatever is wrong with it: every value knows its line, and
/// every mistake is noted with what helps.
@NamedInterface("yaml")
@NullMarked
package entrepot.serve.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
