package entrepot.lab.kill;

import java.util.Locale;

/// What is killed.
enum Victim {
    NODE,
    DATABASE,
    CHAIN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
