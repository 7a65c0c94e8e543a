package entrepot.screening.script;

import java.util.ArrayList;
import java.util.List;

/// A simple measure of two names for the tests of this package: each word of the shorter name takes
/// the word of the other that is nearest, by sound key and Jaro-Winkler.
final class Similarity {

    private Similarity() {}

    /// The best over all readings of both sides, 0 to 1.
    static double of(String a, String b) {
        double best = 0;
        for (var left : Latin.readings(a))
            for (var right : Latin.readings(b)) best = Math.max(best, names(left, right));
        return best;
    }

    private static double names(String a, String b) {
        var left = words(a);
        var right = words(b);
        if (left.isEmpty() || right.isEmpty()) return 0;
        double apart = left.size() <= right.size() ? aligned(left, right) : aligned(right, left);
        return Math.max(apart, word(String.join("", left), String.join("", right)));
    }

    private static double aligned(List<String> few, List<String> many) {
        var free = new ArrayList<>(many);
        double sum = 0;
        int letters = 0;
        for (var word : few) {
            int best = 0;
            for (int i = 1; i < free.size(); i++) if (word(word, free.get(i)) > word(word, free.get(best))) best = i;
            sum += word(word, free.remove(best)) * word.length();
            letters += word.length();
        }
        int rest = free.stream().mapToInt(String::length).sum();
        return sum / (letters + 0.3 * rest);
    }

    private static double word(String a, String b) {
        if (a.equals(b)) return 1;
        double spelled = jaroWinkler(a, b);
        var sound = Latin.skeleton(a);
        boolean alike = sound.length() > 1 && sound.equals(Latin.skeleton(b));
        return alike ? Math.max(0.95, spelled) : spelled < 0.75 ? 0 : spelled;
    }

    private static List<String> words(String name) {
        return List.of(name.split(" ", -1));
    }

    static double jaroWinkler(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var taken = new boolean[b.length()];
        var shared = new StringBuilder();
        for (int i = 0; i < a.length(); i++)
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++)
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    shared.append(a.charAt(i));
                    break;
                }
        if (shared.isEmpty()) return 0;
        double m = shared.length();
        double jaro = (m / a.length() + m / b.length() + (m - swaps(shared, b, taken) / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + 0.1 * prefix * (1 - jaro);
    }

    private static int swaps(StringBuilder shared, String b, boolean[] taken) {
        int swaps = 0;
        for (int j = 0, k = 0; j < b.length(); j++) if (taken[j] && shared.charAt(k++) != b.charAt(j)) swaps++;
        return swaps;
    }
}
