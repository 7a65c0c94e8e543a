package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.wallet.WalletAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An identifier in the form in which equal identifiers are equal.
///
/// Wallets: an EVM address is 20 bytes, whatever the case of its digits and on whatever EVM chain;
/// a Base58 address is compared letter by letter; bech32 and CashAddr are read in lower case, and
/// an address that mixes the cases is not one (BIP-173). The currency symbol is no part of the key:
/// the same address under `XBT` and `USDT` is the same key pair.
public record IdentifierKey(IdentifierType type, String value) {

    private static final Pattern SHIP = Pattern.compile("(?i)^IMO ?(?=[0-9]{7}$)");
    private static final int BIC_OF_INSTITUTION = 8;

    public static Optional<IdentifierKey> of(Identifier identifier) {
        var value = identifier.value().strip();
        return switch (identifier.type()) {
            case WALLET -> wallet(value).map(address -> new IdentifierKey(IdentifierType.WALLET, address));
            case BIC -> Optional.of(new IdentifierKey(IdentifierType.BIC, institution(value)));
            case WALLET_CASELESS ->
                Optional.of(new IdentifierKey(IdentifierType.WALLET_CASELESS, value.toLowerCase(Locale.ROOT)));
            case LEI,
                    IMO,
                    IMO_COMPANY,
                    MMSI,
                    CALL_SIGN,
                    AIRCRAFT_TAIL,
                    AIRCRAFT_SERIAL,
                    PASSPORT,
                    NATIONAL_ID,
                    REGISTRATION,
                    TAX -> Optional.of(new IdentifierKey(identifier.type(), value.toUpperCase(Locale.ROOT)));
        };
    }

    /// The numbers of any type that a text may be; none where it has blanks inside.
    public static List<IdentifierKey> like(String text) {
        var value = SHIP.matcher(text.strip()).replaceFirst("");
        if (value.isEmpty() || value.indexOf(' ') >= 0) return List.of();
        return Stream.of(IdentifierType.values())
                .map(type -> type == IdentifierType.WALLET ? Identifier.wallet("", value) : Identifier.of(type, value))
                .flatMap(identifier -> of(identifier).stream())
                .toList();
    }

    /// The address to compare, or nothing when it cannot be an address of any chain.
    static Optional<String> wallet(String text) {
        if (text.isEmpty()) return Optional.empty();
        var address = WalletAddress.read(text);
        return address.mixed() ? Optional.empty() : Optional.of(address.key());
    }

    /// The first eight characters name the institution, the rest only its branch (ISO 9362).
    private static String institution(String bic) {
        var upper = bic.toUpperCase(Locale.ROOT);
        return upper.length() > BIC_OF_INSTITUTION ? upper.substring(0, BIC_OF_INSTITUTION) : upper;
    }
}
