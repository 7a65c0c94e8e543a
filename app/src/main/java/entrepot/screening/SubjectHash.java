package entrepot.screening;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import tools.jackson.databind.node.ObjectNode;

/// What was asked about a subject, in one spelling. A decision about a subject is bound to it: when a
/// name, country or number of the subject changes, the hash does.
public final class SubjectHash {

    private SubjectHash() {}

    /// SHA-256 of [#text], hex.
    public static String of(Subject subject) {
        return Hash.sha256Hex(text(subject));
    }

    /// Canonical JSON of what lists are asked. What somebody does in the trade is not asked of a list,
    /// so that an owner and a party of the same words are one.
    public static String text(Subject subject) {
        var whole = (ObjectNode) Json.tree(Json.write(subject));
        whole.remove("role");
        return Json.write(whole);
    }
}
