/// Whether a wallet address is listed, compared by the rules of the chain that it is written for.
///
/// The letters of an address carry meaning in different ways: an EVM address is 20 bytes in
/// hexadecimal, whatever its case; bech32 and CashAddr have one case, either, never both; in Base58
/// `a` and `A` are two digits. A source that lost the case of its Base58 addresses can raise a
/// doubt, never a certainty. [WalletIndex] is the door.
@NamedInterface("wallet")
@NullMarked
package entrepot.screening.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
