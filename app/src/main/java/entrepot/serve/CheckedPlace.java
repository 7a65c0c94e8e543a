package entrepot.serve;

import entrepot.check.Place;
import entrepot.money.Asset;
import entrepot.register.note.NoteKey;
import entrepot.register.note.VerifierKey;
import entrepot.serve.yaml.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An installation's configuration as far as `check` needs it: where database, chain, register's key
/// and signer's memory are.
public final class CheckedPlace {

    /// The signer keeps it beside its socket.
    private static final String MEMORY = "memory";

    private CheckedPlace() {}

    /// What came of reading.
    public sealed interface Reading {
        record Read(Place place) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Reads the file that `serve` takes.
    public static Reading read(Path file) {
        return switch (ConfigReader.read(file)) {
            case ServeConfig.Reading.Refused(var problems) -> new Reading.Refused(problems);
            case ServeConfig.Reading.Read(var config) -> place(file, config);
        };
    }

    private static Reading place(Path file, ServeConfig config) {
        try {
            var chain = config.chain();
            var fiat = config.assets().all().stream()
                    .filter(Asset.Fiat.class::isInstance)
                    .map(Asset.Fiat.class::cast)
                    .toList();
            return new Reading.Read(new Place(
                    new Place.Database(
                            config.database().url(),
                            config.database().user(),
                            config.database().password().read()),
                    new Place.Network(
                            chain.id(),
                            chain.genesis(),
                            chain.nodes(),
                            chain.coin(),
                            chain.tokens(),
                            chain.timeout().toMillis()),
                    config.signing().socket().resolveSibling(MEMORY).toString(),
                    log(config.register().key().path()),
                    fiat));
        } catch (IOException e) {
            return new Reading.Refused(List.of(new Problem(
                    file.toString(),
                    0,
                    "the database's password cannot be read: " + e,
                    "check database.passwordFile")));
        }
    }

    /// Without the key the checkpoints' signatures stay unlooked at, and the answer says so.
    private static String log(Path key) {
        try {
            return NoteKey.read(key, VerifierKey.Type.LOG).verifier().toString();
        } catch (IOException unreadable) {
            return "";
        }
    }
}
