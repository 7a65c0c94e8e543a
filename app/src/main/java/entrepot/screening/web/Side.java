package entrepot.screening.web;

import entrepot.screening.IdentifierKey;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
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
        for (var type : List.of(IdentifierType.LEI, IdentifierType.BIC, IdentifierType.IMO))
            sides.add(numbers(type, text(asked, type.name().toLowerCase(Locale.ROOT)), listed));
        sides.add(numbers(IdentifierType.WALLET, address(text(asked, "account")), listed));
        sides.add(of("born", text(asked.path("born"), "earliest"), texts(listed.path("births"), "earliest")));
        sides.add(of("address", "", texts(listed.path("addresses"), "text")));
        sides.add(of("programme", "", words(listed.path("programmes"))));
        sides.removeIf(side -> side.asked().isEmpty() && side.listed().isEmpty());
        return sides;
    }

    private static Side of(String field, String asked, List<String> listed) {
        return new Side(field, asked, listed, says(asked, listed));
    }

    private static Says says(String asked, List<String> listed) {
        return says(asked, listed, asked::equalsIgnoreCase);
    }

    private static Says says(String asked, List<String> listed, Predicate<String> same) {
        if (asked.isEmpty()) return Says.NOT_ASKED;
        if (listed.isEmpty()) return Says.NOT_LISTED;
        return listed.stream().anyMatch(same) ? Says.SAME : Says.DIFFERENT;
    }

    /// Numbers are equal as the lists are asked: a BIC by its institution, an address by its chain's rules.
    private static Side numbers(IdentifierType type, String asked, JsonNode entry) {
        var listed = entry.path("identifiers")
                .valueStream()
                .filter(one -> text(one, "type").equals(type.name()))
                .map(one -> text(one, "value"))
                .toList();
        var says = says(asked, listed, number -> key(type, number).equals(key(type, asked)));
        return new Side(type.name().toLowerCase(Locale.ROOT), asked, listed, says);
    }

    private static Optional<IdentifierKey> key(IdentifierType type, String number) {
        return IdentifierKey.of(Identifier.of(type, number));
    }

    /// The address in an account of CAIP-10: what stands behind the chain.
    private static String address(String account) {
        return account.substring(account.lastIndexOf(':') + 1);
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
