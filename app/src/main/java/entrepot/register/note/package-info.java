/// Signed notes and checkpoints as transparency logs exchange them (C2SP signed-note,
/// tlog-checkpoint, tlog-cosignature, tlog-proof), with the JDK's Ed25519.
@NamedInterface("note")
@NullMarked
package entrepot.register.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
