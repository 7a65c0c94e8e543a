/// Who may act: people and API clients, their roles and whom they act for, how they prove who they
/// are, and the rule that nobody checks his own work.
///
/// Decides changes and leaves committing to its caller; the web in front of it is another module.
@ApplicationModule(allowedDependencies = {"money", "commit", "register"})
@NullMarked
package entrepot.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
