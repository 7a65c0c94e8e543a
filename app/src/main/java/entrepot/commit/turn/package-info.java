/// Numbers without gaps that are inside what is committed: running numbers, nonces of a wallet. Who has
/// one is queued before anybody has the next, so nobody is overtaken and works for nothing.
@NullMarked
package entrepot.commit.turn;

import org.jspecify.annotations.NullMarked;
