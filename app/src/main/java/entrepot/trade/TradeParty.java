package entrepot.trade;

import entrepot.party.Country;
import entrepot.party.Lei;
import java.util.List;

/// A party as a document names it, which is compared with the register of parties (T-07).
///
/// @param address lines as printed, at least one
public record TradeParty(Lei lei, String name, List<String> address, Country country) {

    private static final int ADDRESS_LINES_MAX = 20;

    public TradeParty {
        address = List.copyOf(address);
        Bounds.text("name", name);
        if (address.isEmpty() || address.size() > ADDRESS_LINES_MAX)
            throw new IllegalArgumentException("an address has 1 to " + ADDRESS_LINES_MAX + " lines");
    }
}
