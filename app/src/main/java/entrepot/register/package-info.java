/// The append-only, provable record of everything that was committed: one leaf for each change, in
/// one order, each bound to all before it.
///
/// Uses commit: the committer appends through [entrepot.commit.Journal].
@ApplicationModule(allowedDependencies = {"commit", "money"})
@NullMarked
package entrepot.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
