/// Chains of the Ethereum family, asked over JSON-RPC.
@NamedInterface("evm")
@NullMarked
package entrepot.chain.evm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
