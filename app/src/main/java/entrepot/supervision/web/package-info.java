/// How supervisors reach their instructions from outside. [SupervisionWeb] is the door.
@NamedInterface("supervision-web")
@NullMarked
package entrepot.supervision.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
