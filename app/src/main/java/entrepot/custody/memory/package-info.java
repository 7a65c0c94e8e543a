/// What a signature left behind, read back: the signer's memory as the file that it is, and signed
/// bytes taken apart. The format is read here a second time, on purpose: the signer's own code does
/// not vouch for itself.
@NamedInterface("memory")
@NullMarked
package entrepot.custody.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
