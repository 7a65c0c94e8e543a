package entrepot.lab;

import entrepot.lab.bench.Bench;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// `./entrepot bench`: see the help text for its options.
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] args) {
        var home = Path.of(System.getProperty("entrepot.home", "."));
        System.exit(Bench.run(args, new Bench.Ground(home, InstantSource.system(), new SecureRandom()), System.out));
    }
}
