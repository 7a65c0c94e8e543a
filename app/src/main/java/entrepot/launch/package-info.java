/// What every start checks before anything else runs: that no other instance holds the data folder,
/// that its version is one this build understands, and that the port is free. Also the help texts.
///
/// Uses nothing. Whatever stands in the way is one exception, [CannotLaunch], that says what is
/// wrong, why, and what to do about it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package entrepot.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
