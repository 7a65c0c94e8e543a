/// Merkle trees, pure: the tree of a transparency log as RFC 9162 hashes it with its proofs, and a
/// tree of blinded sums.
@NamedInterface("merkle")
@NullMarked
package entrepot.register.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
