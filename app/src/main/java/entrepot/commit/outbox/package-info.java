/// What is to be done in the world after a commit: intents are written with the fact that decided
/// on them, carried out by handlers that may run twice, and closed in the commit of what came of it.
@NullMarked
package entrepot.commit.outbox;

import org.jspecify.annotations.NullMarked;
