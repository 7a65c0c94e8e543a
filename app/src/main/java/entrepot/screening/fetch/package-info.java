/// Lists fetched from the addresses of their publishers, over HTTPS.
///
/// [ListFetcher] is the door: it asks each address whether its file changed, takes what is new to the
/// store, and lets the store's edition be confirmed when nothing is. Whatever else comes (an error
/// page, a file that ends early, a bomb, a redirect off HTTPS) is refused with a reason and goes on
/// record with the list. Waiting and chance come from outside.
@NamedInterface("fetch")
@NullMarked
package entrepot.screening.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
