package entrepot.lab.api;

import java.util.List;
import java.util.regex.Pattern;

/// Texts that are wrong by their form, kind by kind.
final class FormFaults {

    static final List<String> TEXTS = List.of("", " before", "nul\0", "x".repeat(5_000));
    static final List<String> WORDS = List.of("NO_SUCH_WORD");
    static final List<String> DAYS = List.of("2026-02-30", "01.02.2026", "2026-02-12T10:00:00Z");
    static final List<String> DECIMALS = List.of(
            "-1.00",
            "+1.00",
            "1e3",
            "1E-2",
            "0x10",
            "1,000.00",
            "1.2.3",
            "1.",
            ".5",
            "NaN",
            "Infinity",
            "١٢٣",
            "１２",
            "1.0000001",
            "1.0000000000000000001",
            "9".repeat(20),
            "9".repeat(38),
            "9".repeat(60),
            "1_000",
            "12 000");
    static final List<String> NOTHINGS = List.of("0", "0.00", "0.000000");
    static final List<String> ASSETS = List.of(
            "iso4217:ZZZ",
            "iso4217:usd",
            "USDT",
            "eip155:1/erc20:0xdac17f958d2ee523a2206206994597c13d831ec7",
            "eip155:31337/erc20:0x1",
            "eip155:31337",
            "/");
    static final List<String> LEIS = List.of("NORDFELD", "9845000000NORDFELD81");
    static final List<String> COUNTRIES = List.of("XXX", "xa");
    static final List<String> HASHES = List.of("abc", "z".repeat(64));
    static final List<String> ACCOUNTS = List.of(
            "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
            "eip155:31337:0x1",
            "eip155::0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
            "eip155:31337:0x70997970c51812dc3a010c7d01b50e0d17dc79c8a");

    /// Its capitals are not its check digits (EIP-55).
    static final String SLIP = "eip155:31337:0x70997970C51812dc3A010C7d01b50e0d17dc79c8";

    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-z]{26}");
    private static final String NOBODY = "01kg8c0000e00000000000000w";

    private FormFaults() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Well formed, of the same kind, and nothing has it.
    static String unknown(String id) {
        return id.substring(0, 4) + NOBODY;
    }

    static List<String> malformed(String id) {
        return List.of(
                "1",
                id.substring(4),
                id.substring(0, 29),
                id + "0",
                id.substring(0, 4) + "z".repeat(26),
                id.substring(0, 4) + "u" + id.substring(5),
                "xyz_" + id.substring(4),
                id.replace('_', '-'),
                id + "' or '1'='1");
    }
}
