package entrepot.dossier.web;

import entrepot.access.Role;
import java.util.Set;

/// Who may call what.
final class Seats {

    static final Set<Role> READERS = Set.of(Role.values());
    static final Set<Role> TREASURY = Set.of(Role.TREASURY);
    static final Set<Role> CHECKERS = Set.of(Role.TREASURY, Role.COMPLIANCE);
    static final Set<Role> COMPLIANCE = Set.of(Role.COMPLIANCE);
    static final Set<Role> ADMISSION = Set.of(Role.COMPLIANCE, Role.OPERATOR_ADMIN);
    static final Set<Role> CUSTOMS = Set.of(Role.BANK, Role.OPERATOR_ADMIN);
    static final Set<Role> DECLARERS = Set.of(Role.TREASURY, Role.BANK, Role.OPERATOR_ADMIN);

    private Seats() {}
}
