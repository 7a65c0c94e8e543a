/// The keys' side of the platform. The keys themselves are in another process; here stand the
/// wallets, the nonces and who has them for ever, the exact bytes that are to be signed, the
/// mandate that allows them, and every version of signed bytes, kept before any of them is sent.
///
/// A payment goes: its nonce reserved in one commit with its ledger hold, [SigningRequest] built,
/// [Signer] asked, the bytes stored, sent, the nonce spent when one version is final ([CustodyParts]
/// has each). After a crash a step is done again with equal bytes; what was signed is never built anew.
@ApplicationModule(allowedDependencies = {"money", "commit"})
@NullMarked
package entrepot.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
