/// One node put together: the modules wired by hand so that wiring can be read, migrations run, and
/// Spring only around it for the web. The one package that knows all others; nothing uses it.
@ApplicationModule
@NullMarked
package entrepot.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
