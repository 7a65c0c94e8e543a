package entrepot.commit.rest;

import entrepot.commit.Hash;
import entrepot.commit.Part;

/// A stored row as the register's leaf bound it.
///
/// @param index of the leaf
/// @param kind  of the part that wrote it
/// @param name  what people call the row
public record BoundRow(long index, String kind, String sha256, String name) {

    /// The row that this part wrote.
    public static BoundRow of(long index, Part part, String name) {
        return new BoundRow(index, part.kind(), Hash.sha256Hex(part.canonical()), name);
    }
}
