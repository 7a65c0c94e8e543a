package entrepot.commit;

/// One piece of a [Change], written by the [PartWriter] of its module. A part is a record whose
/// canonical JSON ([Json]) is what the register's leaf binds by hash.
public interface Part {

    /// What the part is, in the leaf: `posting`, `state`, `outbox` …
    String kind();

    /// Whether its change is committed before those that wait: what must take effect whatever the load.
    default boolean isUrgent() {
        return false;
    }

    /// The canonical JSON that the leaf binds.
    default String canonical() {
        return Json.write(this);
    }
}
