/// Values that everything else speaks in: assets by their CAIP-19 name, exact amounts in integer
/// minor units, rates, and the one place where rounding may happen.
///
/// Uses nothing. Shared by every module.
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package entrepot.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
