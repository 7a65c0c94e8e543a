package entrepot.lab.kill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What `./entrepot kills` was called with.
///
/// @param times how often something is killed
/// @param seed  of who dies when
/// @param data  folder of the world, empty or not there; none for one that is removed afterwards
/// @param faults of storage, staged one after the other; empty for kills
/// @param hold  how many seconds a fault lasts
/// @param standby whether the database has standbys, and members of it are struck
record Options(int times, long seed, Optional<Path> data, List<Fault> faults, int hold, boolean standby) {

    private static final int TIMES = 20;
    private static final int HOLD = 60;

    Options {
        faults = List.copyOf(faults);
    }

    /// Throws [IllegalArgumentException] with a sentence for the caller.
    static Options parse(String... words) {
        int times = TIMES;
        long seed = 1;
        int hold = HOLD;
        boolean standby = false;
        var faults = new ArrayList<Fault>();
        var data = Optional.<Path>empty();
        for (var rest = List.of(words).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--times" -> times = (int) number(word, rest, 6);
                case "--seed" -> seed = number(word, rest, 12);
                case "--faults" -> faults.addAll(List.of(Fault.values()));
                case "--fault" -> faults.add(fault(value(word, rest)));
                case "--standby" -> standby = true;
                case "--hold" -> hold = (int) number(word, rest, 3);
                case "--data" -> data = Optional.of(Path.of(value(word, rest)));
                default -> throw new IllegalArgumentException("kills knows no " + word);
            }
        }
        if (times < 1) throw new IllegalArgumentException("--times takes a number from 1");
        if (standby && !faults.isEmpty())
            throw new IllegalArgumentException("--standby and faults of storage are two runs");
        return new Options(times, seed, data, faults, hold, standby);
    }

    private static Fault fault(String label) {
        for (var fault : Fault.values()) if (fault.label().equals(label)) return fault;
        throw new IllegalArgumentException("there is no fault " + label);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) throw new IllegalArgumentException(option + " needs a value");
        return rest.next();
    }

    private static long number(String option, Iterator<String> rest, int digits) {
        var text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[0-9]{1," + digits + "}"))
            throw new IllegalArgumentException(option + " takes a whole number, not \"" + text + "\"");
        return Long.parseLong(text);
    }
}
