package entrepot.screening.ownership;

/// The rules of three authorities, as packs set them.
final class Rules {

    /// OFAC, guidance of 2014-08-13: 50 per cent or more, directly or indirectly, in the aggregate.
    static final OwnershipRule OFAC = new OwnershipRule("OFAC 50 % rule", 5_000, false, true, false);

    /// EU, Best Practices of 2024-07-03: 50 per cent or more in the aggregate, or control.
    static final OwnershipRule EU = new OwnershipRule("EU ownership or control", 5_000, false, true, true);

    /// UK, regulation 7 of the regulations under the 2018 Act: more than 50 per cent, or control; not
    /// added up, unless by a joint arrangement.
    static final OwnershipRule UK = new OwnershipRule("UK ownership or control", 5_000, true, false, true);

    private Rules() {}
}
