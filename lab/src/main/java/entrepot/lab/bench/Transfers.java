package entrepot.lab.bench;

/// A design under measurement: moves an amount from one account to another and answers only when
/// that is durable.
interface Transfers {

    /// True when it was done, false when the books refused it; throws when neither is known.
    boolean move(int from, int to, long units);
}
