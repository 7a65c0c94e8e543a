/// How receipts in suspense are reached from outside: shown to the house and the authority, decided by
/// two officers. [SuspenseWeb] is the door.
@NamedInterface("suspense-web")
@NullMarked
package entrepot.settlement.suspense.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
