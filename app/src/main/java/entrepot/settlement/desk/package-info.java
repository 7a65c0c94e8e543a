/// The desks around the payment's machine: each reads fresh facts, asks the core what follows, and
/// commits the answer. One desk for each partner: regime, market, bank, signer, chain, dossier.
@NamedInterface("desk")
@NullMarked
package entrepot.settlement.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
