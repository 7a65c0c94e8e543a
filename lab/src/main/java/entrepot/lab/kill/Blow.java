package entrepot.lab.kill;

import java.util.Locale;

/// What is done to a database of several members.
enum Blow {
    /// SIGKILL of its Patroni and PostgreSQL at once: the machine is gone. Started again afterwards.
    PRIMARY_KILLED,
    /// SIGSTOP of both until another is the primary and on: it comes back and takes itself for the primary.
    PRIMARY_FROZEN,
    /// SIGKILL of the synchronous standby.
    STANDBY_KILLED,
    /// Nobody can say who the primary is.
    ETCD_KILLED;

    /// The primary dies most of the time.
    static Blow of(int number) {
        var round =
                new Blow[] {PRIMARY_KILLED, PRIMARY_FROZEN, STANDBY_KILLED, PRIMARY_KILLED, PRIMARY_FROZEN, ETCD_KILLED
                };
        return round[(number - 1) % round.length];
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
