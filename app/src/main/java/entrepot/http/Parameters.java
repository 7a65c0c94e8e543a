package entrepot.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The query part of an address, read strictly: each parameter once, and none that nobody asked for.
final class Parameters {

    private static final int COUNT_MAX = 20;
    private static final int TEXT_MAX = 512;

    private final Map<String, String> given;
    private final Set<String> used = new HashSet<>();

    private Parameters(Map<String, String> given) {
        this.given = given;
    }

    static Parameters of(HttpServletRequest request) {
        var given = new TreeMap<String, String>();
        var query = request.getQueryString();
        if (query == null || query.isEmpty()) return new Parameters(given);
        var pairs = query.split("&", COUNT_MAX + 1);
        if (pairs.length > COUNT_MAX) throw wrong("Too many parameters.");
        for (var pair : pairs) {
            int cut = pair.indexOf('=');
            var name = decoded(cut < 0 ? pair : pair.substring(0, cut));
            var value = cut < 0 ? "" : decoded(pair.substring(cut + 1));
            if (given.put(name, value) != null) throw wrong("A parameter is given twice.");
        }
        return new Parameters(given);
    }

    Optional<String> text(String name) {
        used.add(name);
        var value = Optional.ofNullable(given.get(name));
        if (value.filter(v -> v.isBlank() || v.length() > TEXT_MAX || !v.chars().allMatch(c -> c >= ' '))
                .isPresent()) throw wrong(name + " is empty, too long or not a text.");
        return value;
    }

    boolean flag(String name) {
        var value = text(name).orElse("false");
        if (value.equals("true")) return true;
        if (value.equals("false")) return false;
        throw wrong(name + " is true or false.");
    }

    int whole(String name, int otherwise, int min, int max) {
        var text = text(name).orElse(String.valueOf(otherwise));
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) return value;
        }
        throw wrong(name + " is a whole number from " + min + " to " + max + ".");
    }

    /// Raises a problem for a parameter that was given and never asked for.
    void refuseUnknown() {
        var unknown = new HashSet<>(given.keySet());
        unknown.removeAll(used);
        if (!unknown.isEmpty())
            throw wrong("A parameter is not known here; known: "
                    + used.stream().sorted().toList());
    }

    /// The parameters that choose what a list holds, in one spelling.
    String filters(Set<String> except) {
        var filters = new TreeMap<>(given);
        filters.keySet().removeAll(except);
        return filters.toString();
    }

    static Problem.Raised wrong(String detail) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, detail).raised();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong("The query is not percent-encoded.");
        }
    }
}
