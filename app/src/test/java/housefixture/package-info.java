/// A house that breaks each rule of the architecture once, so that ArchitectureTest can show that
/// its rules bite. Nothing uses it.
@NullMarked
package housefixture;

import org.jspecify.annotations.NullMarked;
