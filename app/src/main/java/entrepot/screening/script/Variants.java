package entrepot.screening.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Readings of a whole out of the readings of its parts: first those that take every part by the
/// same system, then those in which one part alone departs from the best.
final class Variants {

    /// A text has no more readings than this.
    static final int MAX = 16;

    private Variants() {}

    /// Parts without a reading are left out; none when no part has one.
    static List<String> of(List<List<String>> parts) {
        return joined(parts, " ");
    }

    static List<String> joined(List<List<String>> parts, String between) {
        var read = parts.stream().filter(part -> !part.isEmpty()).toList();
        if (read.size() == 1) return distinct(read.getFirst());
        var wholes = new LinkedHashSet<String>();
        int most = read.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most && wholes.size() < MAX; i++) wholes.add(row(read, i, between));
        for (int i = 1; i < most && wholes.size() < MAX; i++) depart(read, i, between, wholes);
        return List.copyOf(wholes);
    }

    /// The first readings that differ, blank ones left out.
    static List<String> distinct(List<String> readings) {
        var distinct = new ArrayList<String>(Math.min(MAX, readings.size()));
        for (var reading : readings)
            if (distinct.size() < MAX && !reading.isBlank() && !distinct.contains(reading)) distinct.add(reading);
        return List.copyOf(distinct);
    }

    private static String row(List<List<String>> parts, int row, String between) {
        var words = new ArrayList<String>(parts.size());
        for (var part : parts) words.add(part.get(Math.min(row, part.size() - 1)));
        return String.join(between, words);
    }

    /// Each part that has so many readings departs alone.
    private static void depart(List<List<String>> parts, int choice, String between, SequencedSet<String> wholes) {
        var words = new ArrayList<String>(parts.size());
        for (var part : parts) words.add(part.getFirst());
        for (int i = 0; i < parts.size() && wholes.size() < MAX; i++) {
            if (choice >= parts.get(i).size()) continue;
            words.set(i, parts.get(i).get(choice));
            wholes.add(String.join(between, words));
            words.set(i, parts.get(i).getFirst());
        }
    }
}
