/// Who takes part: legal entities by their LEI, where they reside, who owns them, and what a
/// programme admitted them to do. Also the three identifiers that name parties everywhere: LEI,
/// BIC and country.
///
/// Knows nothing of goods, payments or lists: screening asks it, it asks nobody.
@ApplicationModule(allowedDependencies = {"money", "commit", "register", "access"})
@NullMarked
package entrepot.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
