package entrepot.commit;

import java.util.UUID;

/// The new state of an aggregate. It replaces version `version - 1`; when that is no longer the
/// newest, the change is refused as stale.
///
/// @param table schema and table of the owner, in the shape that [StateTable] tells
/// @param body  a record that [Json] writes and reads
public record StatePart(String table, UUID id, long version, String state, String actor, Object body) implements Part {

    public StatePart {
        if (version < 1) throw new IllegalArgumentException("versions start at 1: " + version);
    }

    @Override
    public String kind() {
        return "state";
    }

    /// Binds the body as it is stored, also where its type is a case that only its own text names.
    @Override
    public String canonical() {
        return Json.write(new StatePart(table, id, version, state, actor, Json.node(body)));
    }
}
