package entrepot.screening.wallet;

/// An address as a list has it.
///
/// @param list    the list's short name, for example `ofac-sdn`
/// @param entry   the list's own number of the owner; empty when the list names none
/// @param name    the owner's name as listed; empty when the list names none
/// @param symbol  the currency symbol as listed, for example `XBT`: it says no more than where the
///                authority saw the address, and is not compared
/// @param address as listed, its case kept
public record ListedWallet(String list, String entry, String name, String symbol, String address) {

    public ListedWallet {
        if (list.isBlank() || address.isBlank()) throw new IllegalArgumentException("a listed wallet has an address");
    }
}
