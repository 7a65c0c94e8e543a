/// The frame of all pages: layout, signing in and out, error pages, the pages that explain problems,
/// and the pieces that features build their own pages from.
///
/// A feature fills records ([Timeline], [DataTable], [FactList], [DecisionCard]), writes one template
/// and calls [Pages#show]. Uses http for errors and callers, access to know who signs in, commit to
/// record it, money to print amounts.
@ApplicationModule(allowedDependencies = {"http", "access", "commit", "money"})
@NullMarked
package entrepot.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
