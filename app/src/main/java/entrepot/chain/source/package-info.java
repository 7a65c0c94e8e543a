/// Several independent nodes of one chain as one: what they do not agree on is not said.
@NamedInterface("source")
@NullMarked
package entrepot.chain.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
