package entrepot.chain;

import entrepot.chain.ChainParts.CursorMoved;
import entrepot.chain.ChainRecord.Cursor;

/// Where the walk is: the stored cursor, and the trail that has run ahead of it over blocks that
/// hold nothing of ours. A crash loses only the lead, which is read again.
record Position(Cursor stored, Trail trail, long finalHeight) {

    /// The walk may lead the stored cursor by this many blocks, well below what is remembered.
    static final int LEAD_MAX = 32;

    static Position at(Cursor stored) {
        return new Position(stored, stored.trail(), stored.finalHeight());
    }

    Position extended(Block block) {
        return new Position(stored, trail.extended(block), finalHeight);
    }

    Position backTo(Block ancestor) {
        return new Position(stored, trail.backTo(ancestor), Math.min(finalHeight, ancestor.height()));
    }

    /// From a block far below what is remembered on.
    Position downTo(Block ancestor) {
        return new Position(stored, Trail.from(ancestor), Math.min(finalHeight, ancestor.height()));
    }

    Position finalTo(long height) {
        return new Position(stored, trail, height);
    }

    boolean leadsTooFar() {
        return trail.head().height() - stored.trail().head().height() >= LEAD_MAX;
    }

    /// The part that stores this position over the one it was loaded from.
    CursorMoved move() {
        var removed = stored.trail().beyond(trail).stream()
                .filter(block -> block.height() >= trail.oldest().height())
                .map(Block::hash)
                .toList();
        return new CursorMoved(
                stored.genesis(),
                stored.version() + 1,
                stored.trail().head().hash(),
                trail.head(),
                removed,
                trail.beyond(stored.trail()),
                finalHeight);
    }

    /// The position after its move was committed.
    Position saved() {
        return at(new Cursor(stored.genesis(), stored.version() + 1, trail, finalHeight));
    }
}
