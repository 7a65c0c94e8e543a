/// The database as `docs/operations.md` has it, on this machine: three members under Patroni, of which
/// one is the primary and one its synchronous standby, and etcd that says which. Started from the very
/// files that the page shows.
@NullMarked
package entrepot.lab.kill.cluster;

import org.jspecify.annotations.NullMarked;
