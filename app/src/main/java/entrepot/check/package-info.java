/// `./entrepot check`: ledger, register, signer memory and chain held against each other, and what
/// differs said in words. Comparisons are pure and see one record after the other; [Check] and the
/// readings bring the records in, and only ever read. What could not be looked at is never called
/// right.
@ApplicationModule(
        allowedDependencies = {
            "money",
            "commit",
            "ledger",
            "register",
            "register :: log",
            "register :: merkle",
            "register :: note",
            "custody",
            "custody :: memory",
            "chain",
            "chain :: evm"
        })
@NullMarked
package entrepot.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
