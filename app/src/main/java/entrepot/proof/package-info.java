/// What a stranger may hold against us: the register as a transparency log, receipts for payments,
/// proofs of balances. All of it can be checked without us, by `verifier/Verify.java`.
///
/// [ProofWeb] is the door. A receipt and the root of all balances are facts of their own, committed
/// like any other, so that one inclusion proof is enough for each.
@ApplicationModule(
        allowedDependencies = {
            "settlement",
            "settlement :: desk",
            "settlement :: web",
            "ledger",
            "trade",
            "party",
            "register",
            "register :: log",
            "register :: merkle",
            "register :: note",
            "http",
            "access",
            "commit",
            "money"
        })
@NullMarked
package entrepot.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
