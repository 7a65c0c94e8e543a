/// The world around a tortured node: a chain with its own books, a disk that forgets and tears, a
/// signer on that disk. None of it knows what the platform believes; that is what makes it a judge.
@NullMarked
package entrepot.lab.torture.world;

import org.jspecify.annotations.NullMarked;
