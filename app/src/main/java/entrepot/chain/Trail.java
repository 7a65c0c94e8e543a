package entrepot.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The last blocks of the walk, lowest first, each standing on the one before: how far back a
/// reorganisation can be followed.
record Trail(List<Block> blocks) {

    /// Blocks remembered. A reorganisation of this depth or more is followed by what was seen of ours.
    static final int REMEMBERED = 128;

    Trail {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) throw new IllegalArgumentException("a trail has a head");
        for (int i = 1; i < blocks.size(); i++)
            if (!blocks.get(i).follows(blocks.get(i - 1)))
                throw new IllegalArgumentException(blocks.get(i) + " does not follow " + blocks.get(i - 1));
    }

    static Trail from(Block start) {
        return new Trail(List.of(start));
    }

    Block head() {
        return blocks.getLast();
    }

    Block oldest() {
        return blocks.getFirst();
    }

    Optional<Block> at(long height) {
        long index = height - oldest().height();
        return index < 0 || index >= blocks.size() ? Optional.empty() : Optional.of(blocks.get((int) index));
    }

    boolean holds(Block block) {
        return at(block.height()).filter(block::equals).isPresent();
    }

    Trail extended(Block next) {
        var longer = new ArrayList<>(blocks);
        longer.add(next);
        return new Trail(longer.subList(Math.max(0, longer.size() - REMEMBERED), longer.size()));
    }

    Trail backTo(Block ancestor) {
        if (!holds(ancestor)) throw new IllegalArgumentException(ancestor + " is not on the trail");
        return new Trail(blocks.subList(0, (int) (ancestor.height() - oldest().height()) + 1));
    }

    /// Blocks of this trail that the other does not hold, lowest first.
    List<Block> beyond(Trail other) {
        return blocks.stream().filter(block -> !other.holds(block)).toList();
    }
}
