package entrepot.screening.ownership;

/// Who counts as owned, by the law of an authority.
///
/// @param limit      share in basis points that blocks
/// @param beyond     whether it takes more than the limit; else the limit is enough
/// @param aggregates whether the shares of all blocked persons are added up; else each person stands
///                   alone, with those who act together with it
/// @param control    whether control without ownership blocks
public record OwnershipRule(String name, int limit, boolean beyond, boolean aggregates, boolean control) {

    public OwnershipRule {
        if (limit < 1 || limit > Share.WHOLE) throw new IllegalArgumentException("not a limit: " + limit);
    }

    boolean isReached(int basisPoints) {
        return beyond ? basisPoints > limit : basisPoints >= limit;
    }
}
