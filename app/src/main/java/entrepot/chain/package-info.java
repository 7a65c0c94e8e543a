/// What happened on the chains. A node is asked through [ChainNode]; an [Observer] walks one chain
/// block by block with a hash-linked cursor, takes back what a reorganisation removed, calls final
/// what the policy says, and commits each fact of ours together with what listeners make of it.
///
/// Two things are never done here: taking absence for evidence, and skipping a block.
@ApplicationModule(allowedDependencies = {"money", "commit", "register"})
@NullMarked
package entrepot.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
