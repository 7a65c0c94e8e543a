/// May use nothing, and uses the cellar.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package housefixture.kitchen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
