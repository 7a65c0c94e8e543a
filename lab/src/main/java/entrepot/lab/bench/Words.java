package entrepot.lab.bench;

import java.util.Iterator;

/// Words of a command line, read with sentences for the caller.
final class Words {

    private Words() {}

    /// A whole number from 1.
    static int whole(String option, Iterator<String> rest, int most) {
        var text = rest.hasNext() ? rest.next() : "";
        int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (value < 1 || value > most)
            throw new IllegalArgumentException(
                    option + " takes a whole number from 1 to " + most + ", not \"" + text + "\"");
        return value;
    }
}
