package entrepot.lab.torture;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.LoggerFactory;

/// The beginning that all tests of this package share, made once.
final class Worlds {

    static final Genesis GENESIS = genesis();

    private Worlds() {}

    private static Genesis genesis() {
        quiet();
        return new Genesis(home(), new SecureRandom());
    }

    static Path home() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /// Every fault is a warning of the node's; here they are wanted.
    static void quiet() {
        for (var name : new String[] {"entrepot.commit", "entrepot.node", "entrepot.chain"})
            if (LoggerFactory.getLogger(name) instanceof Logger logger) logger.setLevel(Level.OFF);
    }

    static Verdict run(Plan plan) {
        return Run.of(GENESIS, plan, Weakness.NONE);
    }
}
