package entrepot.console;

import entrepot.access.Role;
import java.util.Set;

/// A feature's place in the menu. Declared as a bean by the feature.
///
/// @param roles who sees it
public record MenuEntry(String label, String href, Set<Role> roles) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }
}
