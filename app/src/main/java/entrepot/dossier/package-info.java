/// The papers of a trade as this installation holds them: contracts, invoices, transport documents,
/// declarations, advances, payee addresses and the parties, each as versions. Takes papers in, has
/// them checked, registers contracts with the bank of currency control, clears advances.
///
/// The rules are in trade and party; here they meet storage, the bank and people.
@ApplicationModule(
        allowedDependencies = {
            "trade",
            "trade :: check",
            "trade :: ubl",
            "trade :: code",
            "party",
            "regime",
            "bank",
            "ledger",
            "access",
            "http",
            "register",
            "commit",
            "money"
        })
@NullMarked
package entrepot.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
