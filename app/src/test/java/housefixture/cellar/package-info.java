/// A module with a door.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package housefixture.cellar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
