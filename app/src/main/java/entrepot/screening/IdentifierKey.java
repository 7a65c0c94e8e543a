package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An identifier in the form in which equal identifiers are equal.
///
/// Wallets: an EVM address is 20 bytes, whatever the case of its digits and on whatever EVM chain;
/// a Base58 address is compared letter by letter; bech32 and CashAddr are read in lower case, and
/// an address that mixes the cases is not one (BIP-173). The currency symbol is no part of the key:
/// the same address under `XBT` and `USDT` is the same key pair.
record IdentifierKey(IdentifierType type, String value) {

    private static final Pattern EVM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern BECH32 = Pattern.compile("(?i)(bc|tb|bcrt|ltc|tltc)1[02-9ac-hj-np-z]{6,87}");
    private static final Pattern CASH = Pattern.compile("(?i)(bitcoincash:)?[qp][02-9ac-hj-np-z]{41}");
    private static final int BIC_OF_INSTITUTION = 8;

    static Optional<IdentifierKey> of(Identifier identifier) {
        var value = identifier.value().strip();
        return switch (identifier.type()) {
            case WALLET -> wallet(value).map(address -> new IdentifierKey(IdentifierType.WALLET, address));
            case BIC -> Optional.of(new IdentifierKey(IdentifierType.BIC, institution(value)));
            case LEI, IMO, IMO_COMPANY, MMSI, CALL_SIGN, PASSPORT, NATIONAL_ID, REGISTRATION, TAX ->
                Optional.of(new IdentifierKey(identifier.type(), value.toUpperCase(Locale.ROOT)));
        };
    }

    /// The address to compare, or nothing when it cannot be an address of any chain.
    static Optional<String> wallet(String address) {
        if (address.isEmpty()) return Optional.empty();
        if (EVM.matcher(address).matches()) return Optional.of(address.toLowerCase(Locale.ROOT));
        if (!BECH32.matcher(address).matches() && !CASH.matcher(address).matches()) return Optional.of(address);
        var lower = address.toLowerCase(Locale.ROOT);
        if (!address.equals(lower) && !address.equals(address.toUpperCase(Locale.ROOT))) return Optional.empty();
        return Optional.of(lower.startsWith("bitcoincash:") ? lower.substring(lower.indexOf(':') + 1) : lower);
    }

    /// The first eight characters name the institution, the rest only its branch (ISO 9362).
    private static String institution(String bic) {
        var upper = bic.toUpperCase(Locale.ROOT);
        return upper.length() > BIC_OF_INSTITUTION ? upper.substring(0, BIC_OF_INSTITUTION) : upper;
    }
}
