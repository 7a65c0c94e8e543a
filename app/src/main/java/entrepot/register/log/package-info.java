/// The register as a transparency log: its leaves in a Merkle tree, a signed checkpoint a moment
/// after each commit, tiles and proofs for whoever asks (C2SP tlog-checkpoint, tlog-tiles,
/// tlog-proof).
///
/// [Sealer] writes, on a thread of its own and never inside a commit; [TransparencyLog] reads.
@NamedInterface("log")
@NullMarked
package entrepot.register.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
