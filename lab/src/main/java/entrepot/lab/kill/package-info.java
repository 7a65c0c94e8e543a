/// Kills the real thing: a node in a process of its own with a real PostgreSQL, a real chain and a
/// signer, paying for clients who come over HTTP, while processes die by SIGKILL at random moments. The
/// chain and the books judge. Linux only: it reads how a process was started from `/proc`.
@NullMarked
package entrepot.lab.kill;

import org.jspecify.annotations.NullMarked;
