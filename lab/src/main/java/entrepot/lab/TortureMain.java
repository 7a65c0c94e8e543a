package entrepot.lab;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import entrepot.lab.torture.Torture;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/// `./entrepot torture`: see the help text for its options.
public final class TortureMain {

    private TortureMain() {}

    public static void main(String[] args) {
        // Every fault is a warning of the node's; here they are wanted, and counted.
        if (LoggerFactory.getLogger("entrepot") instanceof Logger logger) logger.setLevel(Level.OFF);
        var home = Path.of(System.getProperty("entrepot.home", "."));
        System.exit(
                Torture.run(args, home, new Torture.Chance(new SecureRandom(), InstantSource.system()), System.out));
    }
}
