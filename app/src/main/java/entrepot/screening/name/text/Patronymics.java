package entrepot.screening.name.text;

import java.util.List;

/// A father's name in the middle of a name, by its ending: often left out.
public final class Patronymics {

    private static final List<String> ENDINGS =
            List.of("ovich", "evich", "ovych", "evych", "ovitch", "evitch", "ovna", "evna", "ivna", "ichna", "ogly");

    private Patronymics() {}

    public static boolean is(String word) {
        for (var ending : ENDINGS) if (word.endsWith(ending) && word.length() > ending.length() + 1) return true;
        return false;
    }
}
