package entrepot.dossier;

import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.trade.check.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.crypto.Keys;

/// T-45: an address that is mistyped, made to look like a known one, on a chain that we do not
/// settle on, or no person's at all. Money sent there does not come back, so each refuses.
final class AddressChecks {

    private static final String ID = "T-45";
    private static final String EVM = "eip155:";
    private static final String NOBODY = "0x0000000000000000000000000000000000000000";
    private static final int SHOWN = 4;
    private static final int PREFIX = 2;

    private AddressChecks() {}

    /// The first thing that is wrong with an account as it was written.
    ///
    /// @param written CAIP-10 name in the letters of its author
    /// @param known   accounts of the same holder
    static Finding check(String written, AccountId account, List<AccountId> known, AssetCatalogue assets) {
        return checksum(written)
                .or(() -> wrongPlace(account, assets))
                .or(() -> lookAlike(account, known))
                .orElse(new Finding.Passed(ID));
    }

    /// EIP-55: capitals in an EVM address are its check digits. Without both cases there are none.
    static Optional<Finding> checksum(String written) {
        if (!written.startsWith(EVM)) return Optional.empty();
        var address = written.substring(written.lastIndexOf(':') + 1);
        var digits = address.substring(Math.min(PREFIX, address.length()));
        boolean mixed =
                !digits.equals(digits.toLowerCase(Locale.ROOT)) && !digits.equals(digits.toUpperCase(Locale.ROOT));
        if (!mixed || Keys.toChecksumAddress(address).equals(address)) return Optional.empty();
        return Optional.of(Finding.refuse(
                ID, "the capitals of " + address + " do not fit its digits (EIP-55)", "Copy the address anew."));
    }

    private static Optional<Finding> wrongPlace(AccountId account, AssetCatalogue assets) {
        if (account.address().equals(NOBODY))
            return Optional.of(Finding.refuse(ID, "nobody holds the zero address", "Ask the holder for its address."));
        boolean chainKnown = false;
        for (var asset : assets.all()) {
            if (!(asset instanceof Asset.Token token) || !token.chain().equals(account.chain())) continue;
            chainKnown = true;
            if (token.contract().equals(account.address()))
                return Optional.of(Finding.refuse(
                        ID,
                        account + " is the contract of " + token.symbol() + " itself",
                        "Ask the holder for its own address."));
        }
        if (chainKnown) return Optional.empty();
        return Optional.of(Finding.refuse(
                ID, "nothing is settled on " + account.chain(), "Ask the holder for an address on a chain in use."));
    }

    /// People compare the ends of an address; who forges one makes the ends alike.
    private static Optional<Finding> lookAlike(AccountId account, List<AccountId> known) {
        return known.stream()
                .filter(other -> !other.equals(account) && ends(other).equals(ends(account)))
                .findFirst()
                .map(other -> Finding.refuse(
                        ID,
                        account.address() + " begins and ends like the known " + other.address(),
                        "Call the holder on a number known before; the new address may be forged."));
    }

    private static String ends(AccountId account) {
        var address = account.address();
        int from = address.startsWith("0x") ? PREFIX : 0;
        if (address.length() < from + 2 * SHOWN) return address;
        return address.substring(from, from + SHOWN) + "…" + address.substring(address.length() - SHOWN);
    }
}
