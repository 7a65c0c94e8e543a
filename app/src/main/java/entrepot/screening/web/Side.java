package entrepot.screening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// One field of both sides beside each other.
///
/// @param asked  empty when the subject says nothing of it
/// @param listed all that the entry says of it
record Side(String field, String asked, List<String> listed, Says says) {

    /// Whether the sides agree, where both speak.
    enum Says {
        SAME,
        DIFFERENT,
        NOT_ASKED,
        NOT_LISTED
    }

    Side {
        listed = List.copyOf(listed);
    }

    /// Every field of which one side says something.
    static List<Side> all(JsonNode asked, JsonNode listed) {
        var sides = new ArrayList<Side>();
        sides.add(of("name", text(asked, "name"), texts(listed.path("names"), "text")));
        sides.add(of("kind", text(asked, "kind"), List.of(text(listed, "kind"))));
        sides.add(of("country", text(asked, "country"), words(listed.path("countries"))));
        for (var number : List.of("lei", "bic", "imo"))
            sides.add(of(number, text(asked, number), numbers(listed, number.toUpperCase(Locale.ROOT))));
        sides.add(of("wallet", text(asked, "account"), numbers(listed, "WALLET")));
        sides.add(of("born", "", texts(listed.path("births"), "earliest")));
        sides.add(of("address", "", texts(listed.path("addresses"), "text")));
        sides.add(of("programme", "", words(listed.path("programmes"))));
        sides.removeIf(side -> side.asked().isEmpty() && side.listed().isEmpty());
        return sides;
    }

    private static Side of(String field, String asked, List<String> listed) {
        return new Side(field, asked, listed, says(asked, listed));
    }

    private static Says says(String asked, List<String> listed) {
        if (asked.isEmpty()) return Says.NOT_ASKED;
        if (listed.isEmpty()) return Says.NOT_LISTED;
        return listed.stream().anyMatch(asked::equalsIgnoreCase) ? Says.SAME : Says.DIFFERENT;
    }

    private static List<String> numbers(JsonNode entry, String type) {
        return entry.path("identifiers")
                .valueStream()
                .filter(one -> text(one, "type").equals(type))
                .map(one -> text(one, "value"))
                .toList();
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> text(item, field))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> words(JsonNode items) {
        return items.valueStream().map(item -> item.asString("")).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
