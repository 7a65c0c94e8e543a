/// The home-currency leg: what clients owe us under which reference, what the bank says came in,
/// what we tell it to pay, and the currency-control messages about contracts and operations.
///
/// Everything at this boundary is an ISO 20022 message in XML, kept word for word. Reading,
/// writing and matching are pure; the bank itself is behind [Bank].
@ApplicationModule(allowedDependencies = {"ledger", "register", "commit", "money"})
@NullMarked
package entrepot.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
