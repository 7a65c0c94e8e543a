package entrepot.screening;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a list says about an entry, in one spelling: two editions that say the same have the same
/// text and the same hash, in whatever order they say it. A decision about an entry is bound to it.
public final class EntryHash {

    private EntryHash() {}

    /// SHA-256 of [#text], hex.
    public static String of(ListEntry entry) {
        return Hash.sha256Hex(text(entry));
    }

    /// Canonical JSON of everything that the entry holds. Only the primary name has a place of its
    /// own: which of the other names, numbers or addresses comes first means nothing.
    public static String text(ListEntry entry) {
        var whole = (ObjectNode) Json.tree(Json.write(entry));
        whole.put("primaryName", entry.primaryName());
        sort(whole);
        return Json.write(whole);
    }

    private static void sort(JsonNode node) {
        node.forEach(EntryHash::sort);
        if (!(node instanceof ArrayNode list)) return;
        var sorted = list.valueStream()
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
        list.removeAll();
        list.addAll(sorted);
    }
}
