package entrepot.screening.name.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Single letters in the names of firms and ships, which are written with and without points and
/// blanks: `s a`, `s.a.` and `sa` are one word.
public final class Initials {

    private Initials() {}

    /// @param isForm whether letters are a legal form: then a figure before them stands alone, `fund x l.p.`
    public static List<String> joined(List<String> words, Predicate<String> isForm) {
        var joined = new ArrayList<String>();
        var run = new StringBuilder();
        for (var word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) run.append(word);
            else {
                close(run, joined, isForm);
                joined.add(word);
            }
        }
        close(run, joined, isForm);
        return joined;
    }

    private static void close(StringBuilder run, List<String> joined, Predicate<String> isForm) {
        if (run.isEmpty()) return;
        boolean figure = run.length() > 2
                && Numerals.value(run.substring(0, 1)).isPresent()
                && !isForm.test(run.toString())
                && isForm.test(run.substring(1));
        if (figure) joined.add(run.substring(0, 1));
        joined.add(run.substring(figure ? 1 : 0));
        run.setLength(0);
    }
}
