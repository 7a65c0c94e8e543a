/// Says that it is pure, and is not.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package housefixture.parlour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
