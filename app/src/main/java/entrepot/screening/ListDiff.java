package entrepot.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is different between two editions of a list, entry by entry, in words.
///
/// @param changed entries in both that are not the same
public record ListDiff(List<ListEntry> added, List<ListEntry> removed, List<Changed> changed) {

    public ListDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// An entry as it was and as it is.
    ///
    /// @param words at least one: `alias added: The Gull (weak)`
    public record Changed(ListEntry before, ListEntry after, List<String> words) {

        public Changed {
            words = List.copyOf(words);
            if (words.isEmpty()) throw new IllegalArgumentException("a change can be told: " + before.id());
        }
    }

    /// From the earlier edition to the later one, each in the order of its list.
    ///
    /// @throws IllegalArgumentException they are editions of different lists
    public static ListDiff between(ListSnapshot before, ListSnapshot after) {
        if (!before.list().equals(after.list()))
            throw new IllegalArgumentException("two lists: " + before.list() + " and " + after.list());
        var earlier = byId(before);
        var later = byId(after);
        var changed = new ArrayList<Changed>();
        for (var entry : after.entries()) {
            var old = earlier.get(entry.id());
            if (old != null && !old.equals(entry)) changed.add(new Changed(old, entry, words(old, entry)));
        }
        return new ListDiff(missing(after, earlier), missing(before, later), changed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, ListEntry> byId(ListSnapshot snapshot) {
        var entries = new LinkedHashMap<String, ListEntry>();
        for (var entry : snapshot.entries()) entries.put(entry.id(), entry);
        return entries;
    }

    private static List<ListEntry> missing(ListSnapshot from, Map<String, ListEntry> in) {
        return from.entries().stream()
                .filter(entry -> !in.containsKey(entry.id()))
                .toList();
    }

    private static List<String> words(ListEntry before, ListEntry after) {
        var words = new ArrayList<String>();
        one("kind", before.kind(), after.kind(), words);
        one("primary name", before.primaryName(), after.primaryName(), words);
        many("alias", aliases(before), aliases(after), words);
        many("programme", before.programmes(), after.programmes(), words);
        many("identifier", identifiers(before), identifiers(after), words);
        many("birth", births(before), births(after), words);
        one("sex", before.sex(), after.sex(), words);
        many("nationality", before.nationalities(), after.nationalities(), words);
        many("country", before.countries(), after.countries(), words);
        many("address", addresses(before), addresses(after), words);
        many("link", links(before), links(after), words);
        one("listing date", day(before), day(after), words);
        if (!before.remarks().equals(after.remarks())) words.add("remarks changed");
        if (before.cut() != after.cut()) words.add(after.cut() ? "text is now cut short" : "text is now whole");
        if (words.isEmpty()) words.add("names or fields are in another order");
        return words;
    }

    private static void one(String what, Object before, Object after, List<String> words) {
        if (!Objects.equals(before, after)) words.add(what + " changed from " + before + " to " + after);
    }

    private static void many(String what, Collection<String> before, Collection<String> after, List<String> words) {
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        var fresh = new LinkedHashSet<>(after);
        fresh.removeAll(before);
        fresh.stream().sorted().forEach(text -> words.add(what + " added: " + text));
        gone.stream().sorted().forEach(text -> words.add(what + " removed: " + text));
    }

    private static List<String> aliases(ListEntry entry) {
        return entry.names().stream()
                .skip(1)
                .map(name -> name.strength() == ListEntry.Strength.WEAK ? name.text() + " (weak)" : name.text())
                .toList();
    }

    private static List<String> identifiers(ListEntry entry) {
        return entry.identifiers().stream()
                .map(one -> one.type() + (one.scheme().isEmpty() ? " " : " " + one.scheme() + " ") + one.value())
                .toList();
    }

    private static List<String> births(ListEntry entry) {
        return entry.births().stream()
                .map(birth -> birth.earliest().equals(birth.latest())
                        ? birth.earliest().toString()
                        : birth.earliest() + " to " + birth.latest())
                .toList();
    }

    private static List<String> addresses(ListEntry entry) {
        return entry.addresses().stream()
                .map(address ->
                        address.text().isEmpty() ? address.country() : address.text() + ", " + address.country())
                .toList();
    }

    private static List<String> links(ListEntry entry) {
        return entry.links().stream()
                .map(link -> link.relation() + " " + link.name())
                .toList();
    }

    private static String day(ListEntry entry) {
        return entry.listedOn().map(Object::toString).orElse("unknown");
    }
}
