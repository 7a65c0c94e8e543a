/// What the launcher runs for people at a terminal: the platform in production, its records held
/// against each other, one payment explained, the work on regime packs, and a witness of somebody's
/// register. A payment is asked of the running node over its API, so that the terminal may see no
/// more than the token that the node left beside its data.
@ApplicationModule(
        allowedDependencies = {
            "check",
            "regime",
            "launch",
            "register :: note",
            "commit",
            "serve",
            "serve :: lists",
            "serve :: yaml",
            "screening",
            "screening :: fetch",
            "screening :: keeping",
            "screening :: goods",
            "screening :: name",
            "screening :: search",
            "screening :: source",
            "trade :: code"
        })
@NullMarked
package entrepot.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
