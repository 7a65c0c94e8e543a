/// Whether somebody or something is on a sanctions list: parties, owners, banks, providers, vessels
/// and wallet addresses, against lists that authorities publish.
///
/// A list arrives as files in its official format, is parsed whole or refused with reasons, and is
/// taken into use as an immutable snapshot with source, publication date, hash and counts; the last
/// good snapshot stays in use when a newer one is refused. [Screening] is the door: a subject goes
/// in, and for each list comes out whether it is on it, may be on it, is not on it, or whether that
/// is not known, with every hit explained. Not knowing is never "not listed".
///
/// Behind the door numbers are compared by the rules of their kind, names in any script by how alike
/// they are, and what is known beside the name is weighed apart.
@ApplicationModule(allowedDependencies = {"access", "http", "register", "commit", "money", "trade :: code"})
@NullMarked
package entrepot.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
