package entrepot.party;

import java.util.List;

/// The bounds that holdings keep: one is more than nothing, all together are at most the whole.
final class Shares {

    private static final int WHOLE_BPS = 10_000;

    private Shares() {}

    static void check(String owner, int shareBps) {
        if (owner.isBlank()) throw new IllegalArgumentException("an owner has a name");
        if (shareBps < 1 || shareBps > WHOLE_BPS)
            throw new IllegalArgumentException("a share is 1 to 10000 basis points: " + shareBps);
    }

    static void check(List<Owner> owners) {
        long sum = owners.stream().mapToLong(Owner::shareBps).sum();
        if (sum > WHOLE_BPS) throw new IllegalArgumentException("owners hold more than the whole: " + sum);
    }

    /// Whether every share is known: what is missing may belong to anybody.
    static boolean complete(List<Owner> owners) {
        return owners.stream().mapToLong(Owner::shareBps).sum() == WHOLE_BPS;
    }
}
