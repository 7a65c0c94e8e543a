/// The platform in production: one configuration file read and judged, insecure settings refused with
/// line and remedy, and a node put together from an outside PostgreSQL, a chain's node, a signer, a
/// bank's folders, liquidity providers and price sources.
@ApplicationModule
@NullMarked
package entrepot.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
