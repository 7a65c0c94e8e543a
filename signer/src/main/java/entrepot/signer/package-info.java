/// The other process: it holds the keys and trusts nobody.
///
/// It decodes the very bytes that it is asked to sign and judges those, never what the request says
/// about them. A payment needs a mandate, signed by the dossier's key, that names payment, chain,
/// token, payee and amount. What was signed stands in an append-only memory of its own, written and
/// forced to the disk before a signature leaves, so that neither a restored database nor a
/// second worker can have two payments signed for one nonce.
///
/// The way of a request: [SignerServer] reads it, [Guard] judges it, [Memory] keeps it,
/// [Account] signs it. No framework, no HTTP, no network but one Unix socket.
@NullMarked
package entrepot.signer;

import org.jspecify.annotations.NullMarked;
