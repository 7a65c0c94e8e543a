/// The trade behind a payment: the foreign-trade contract, its invoices, the transport document, the
/// goods declaration, the advance that is due as goods, and the address that the seller is paid at.
///
/// Each aggregate is a record whose next version comes from a pure function of state, command and
/// day. The codes that documents are written in are in `code`, the checks on a payment's dossier
/// (T-01 and on) in `check`, the reader of electronic invoices in `ubl`.
/// Formats, thresholds and tolerances come from a regime pack, never from here.
@ApplicationModule(allowedDependencies = {"money", "commit", "register", "access", "party"})
@NullMarked
package entrepot.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
