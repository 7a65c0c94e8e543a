/// The authority's instruments: instructions that stop payments, participants, wallets, assets,
/// corridors or all of the platform, with their legal basis, their quorum and their end.
///
/// The core ([InstructionLife]) is pure. What is in force is known to the committer's one thread
/// ([FreezeWriter]), which refuses every change that moves what is frozen; who is touched by a change
/// it asks [Reach]. An instruction can only stop: nothing here lets anything go that others hold.
@ApplicationModule(allowedDependencies = {"party", "access", "http", "console", "register", "commit", "money"})
@NullMarked
package entrepot.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
