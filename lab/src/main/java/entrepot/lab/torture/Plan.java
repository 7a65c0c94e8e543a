package entrepot.lab.torture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/// What one seed is: how many payments, how deep final is, and what goes wrong when.
///
/// @param depth blocks that must stand on a block before it is final
record Plan(long seed, int payments, int depth, List<Fault> faults) {

    private static final int SHALLOW = 12;
    private static final int DEEP = 66;
    private static final int LAST_SECOND = 1_000;
    private static final int FIRST_SECONDS = 200;
    private static final long AUTHORITY_SEED = 0x46524545;
    private static final int AUTHORITY_ODDS = 6;

    Plan {
        faults = List.copyOf(faults);
    }

    static Plan of(long seed) {
        var random = new SplittableRandom(seed);
        int depth = random.nextInt(6) == 0 ? DEEP : SHALLOW;
        int payments = 1 + Math.min(random.nextInt(Genesis.PAPERS_MAX), random.nextInt(Genesis.PAPERS_MAX));
        var faults = new ArrayList<Fault>();
        int count = 1 + random.nextInt(10);
        // What a seed is stays what it was: the authority comes in by chance of its own.
        var kinds = EnumSet.complementOf(EnumSet.of(Kind.INSTRUCTION)).toArray(Kind[]::new);
        for (int i = 0; i < count; i++) faults.add(fault(kinds[random.nextInt(kinds.length)], depth, random));
        var authority = new SplittableRandom(seed ^ AUTHORITY_SEED);
        if (authority.nextInt(AUTHORITY_ODDS) == 0) faults.add(fault(Kind.INSTRUCTION, depth, authority));
        faults.sort(Comparator.comparingLong(Fault::second));
        return new Plan(seed, payments, depth, faults);
    }

    Plan with(List<Fault> fewer) {
        return new Plan(seed, payments, depth, fewer);
    }

    private static Fault fault(Kind kind, int depth, SplittableRandom random) {
        int last = depth == DEEP ? 2 * LAST_SECOND : LAST_SECOND;
        if (kind.isOfClient()) last = FIRST_SECONDS;
        return new Fault(kind, random.nextInt(last), skip(kind, random), size(kind, depth, random));
    }

    /// What a client does happens once in a payment, what a commit meets ten times.
    private static int skip(Kind kind, SplittableRandom random) {
        return random.nextInt(kind.isOfClient() ? 2 : 12);
    }

    private static long size(Kind kind, int depth, SplittableRandom random) {
        return switch (kind) {
            case REORG_KEPT, REORG_MOVED, REORG_DROPPED -> 1 + random.nextInt(Math.min(64, depth - 1));
            case NODE_LAGS -> 1 + random.nextInt(40);
            case NODE_LIES -> 60 + random.nextInt(1_200);
            case FEE_SPIKE -> 300 + random.nextInt(3_000);
            case CLOCK_FORWARD, CLOCK_BACK -> 1 + random.nextInt(600);
            case INSTRUCTION -> 10 + random.nextInt(900);
            case SIGNER_AWAY -> random.nextBoolean() ? 5 + random.nextInt(90) : 900 + random.nextInt(900);
            case NONCE_STUCK, DATABASE_AWAY, BANK_NOTICE_LATE, TWO_NODES -> 5 + random.nextInt(400);
            default -> 5 + random.nextInt(90);
        };
    }
}
