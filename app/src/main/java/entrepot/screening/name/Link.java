package entrepot.screening.name;

import java.util.List;

/// Words of the query and of the listed name that belong together, by their places: of one side a
/// single word, of the other one or those that make it up.
record Link(List<Integer> query, List<Integer> listed, WordMatch match) {

    static String text(List<Integer> places, List<Word> words) {
        return places.size() == 1 ? words.get(places.getFirst()).text() : joined(places, words, " ");
    }

    static String joined(List<Integer> places, List<Word> words) {
        return joined(places, words, "");
    }

    private static String joined(List<Integer> places, List<Word> words, String between) {
        var text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            if (i > 0) text.append(between);
            text.append(words.get(places.get(i)).text());
        }
        return text.toString();
    }
}
