package entrepot.trade;

import entrepot.commit.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A record with some of its fields changed by JSON pointer, so that a test table can name one field
/// and its wrong value.
///
/// Edits are `pointer = json` joined by ` ; `. A last step of `-` appends to a list, the value
/// `remove` takes an element away, and `@pointer` copies another element.
public final class Edited {

    private Edited() {}

    public static <T> T of(T record, Class<T> type, String edits) {
        var tree = Json.tree(Json.write(record));
        if (!edits.isBlank()) for (var edit : edits.split(" ; ", -1)) apply(tree, edit);
        return Json.read(tree.toString(), type);
    }

    private static void apply(JsonNode tree, String edit) {
        var sides = edit.split(" = ", 2);
        var pointer = sides[0].strip();
        int cut = pointer.lastIndexOf('/');
        var parent = tree.at(pointer.substring(0, cut));
        var field = pointer.substring(cut + 1);
        var value = sides[1].strip();
        if (parent instanceof ArrayNode list) edit(tree, list, field, value);
        else if (parent instanceof ObjectNode object && object.has(field)) object.set(field, node(tree, value));
        else throw new IllegalArgumentException("nothing to edit at " + pointer);
    }

    private static void edit(JsonNode tree, ArrayNode list, String field, String value) {
        if (field.equals("-")) list.add(node(tree, value));
        else if (value.equals("remove")) list.remove(Integer.parseInt(field));
        else list.set(Integer.parseInt(field), node(tree, value));
    }

    private static JsonNode node(JsonNode tree, String value) {
        return value.startsWith("@") ? tree.at(value.substring(1)).deepCopy() : Json.tree(value);
    }
}
