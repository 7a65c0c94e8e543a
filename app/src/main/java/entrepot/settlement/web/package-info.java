/// How payments are reached from outside: the API's addresses for payments, books and register, and
/// the pages that show the same to people.
///
/// [PaymentWebConfiguration] is the door. Nothing here decides: the desks do, and what each caller
/// may see of their decisions is in [Disclosure].
@NamedInterface("web")
@NullMarked
package entrepot.settlement.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
