package entrepot.screening.ownership;

/// Who counts as owned, by the law of an authority.
///
/// @param limit      share in basis points that blocks
/// @param beyond     whether it takes more than the limit; else the limit is enough
/// @param aggregates whether the shares of all blocked persons are added up; else each person stands
///                   alone, with those who act together with it
/// @param control    whether control without ownership blocks
public record OwnershipRule(String name, int limit, boolean beyond, boolean aggregates, boolean control) {

    /// OFAC, guidance of 2014-08-13: 50 per cent or more, directly or indirectly, in the aggregate.
    public static final OwnershipRule OFAC = new OwnershipRule("OFAC 50 % rule", 5_000, false, true, false);

    /// EU, Best Practices of 2024-07-03: 50 per cent or more in the aggregate, or control.
    public static final OwnershipRule EU = new OwnershipRule("EU ownership or control", 5_000, false, true, true);

    /// UK, regulation 7 of the regulations under the 2018 Act: more than 50 per cent, or control; not
    /// added up, unless by a joint arrangement.
    public static final OwnershipRule UK = new OwnershipRule("UK ownership or control", 5_000, true, false, true);

    public OwnershipRule {
        if (limit < 1 || limit > Share.WHOLE) throw new IllegalArgumentException("not a limit: " + limit);
    }

    boolean isReached(int basisPoints) {
        return beyond ? basisPoints > limit : basisPoints >= limit;
    }
}
