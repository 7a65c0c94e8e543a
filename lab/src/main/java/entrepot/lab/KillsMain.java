package entrepot.lab;

import entrepot.lab.kill.Kills;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// `./entrepot kills`: see the help text for its options.
public final class KillsMain {

    private KillsMain() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        System.exit(Kills.run(args, Path.of(System.getProperty("entrepot.home", ".")), System.out));
    }
}
