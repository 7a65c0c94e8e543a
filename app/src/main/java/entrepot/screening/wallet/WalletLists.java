package entrepot.screening.wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lists of wallets that are published beside the sanctions lists.
///
/// Two formats: CSV with the header `asset,address`; and JSON with the object `addresses`, whose
/// keys are addresses and whose values hold `type` (the symbol after its last blank) and `entries`
/// with `uid` and `entity`.
public final class WalletLists {

    /// Largest text that is read, in characters; today's lists are a hundredth of it.
    static final int CHARACTERS_MAX = 64 * 1024 * 1024;

    private static final String HEADER = "asset,address";
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9_.-]{1,20}),([^,\"]{1,256})");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WalletLists() {}

    /// What came of reading: all of it, or nothing and why.
    public sealed interface Load {

        /// Every wallet, in the order of the file.
        record Parsed(List<ListedWallet> wallets) implements Load {

            public Parsed {
                wallets = List.copyOf(wallets);
            }
        }

        /// Not to be used; the last good one stays.
        record Refused(String why) implements Load {}
    }

    /// Reads the CSV format.
    public static Load parseCsv(String list, String text) {
        if (text.length() > CHARACTERS_MAX) return tooLarge(text);
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) return new Load.Refused("header is not " + HEADER);
        var wallets = new ArrayList<ListedWallet>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            var parts = LINE.matcher(lines.get(i));
            if (!parts.matches() || parts.group(2).isBlank())
                return new Load.Refused("line " + (i + 1) + " is not asset,address");
            wallets.add(new ListedWallet(list, "", "", parts.group(1), parts.group(2)));
        }
        return whole(wallets);
    }

    /// Reads the JSON format.
    public static Load parseJson(String list, String text) {
        if (text.length() > CHARACTERS_MAX) return tooLarge(text);
        try {
            var addresses = MAPPER.readTree(text).path("addresses");
            if (!addresses.isObject()) return new Load.Refused("it has no object named addresses");
            if (addresses.propertyNames().stream().anyMatch(String::isBlank))
                return new Load.Refused("an address is empty");
            var wallets = new ArrayList<ListedWallet>();
            addresses.forEachEntry((address, value) -> add(list, address, value, wallets));
            return whole(wallets);
        } catch (JacksonException e) {
            return new Load.Refused("not JSON: " + e.getOriginalMessage());
        }
    }

    private static void add(String list, String address, JsonNode value, List<ListedWallet> wallets) {
        var entries = value.path("entries");
        if (entries.isEmpty()) wallets.add(wallet(list, address, value, value));
        for (var entry : entries) wallets.add(wallet(list, address, value, entry));
    }

    private static ListedWallet wallet(String list, String address, JsonNode value, JsonNode entry) {
        var type = entry.path("type").asString(value.path("type").asString(""));
        var symbol = type.substring(type.lastIndexOf(' ') + 1);
        var owner = entry.path("uid").asString("");
        return new ListedWallet(list, owner, entry.path("entity").asString(""), symbol, address);
    }

    private static Load whole(List<ListedWallet> wallets) {
        return wallets.isEmpty() ? new Load.Refused("it lists nothing") : new Load.Parsed(wallets);
    }

    private static Load tooLarge(String text) {
        return new Load.Refused(text.length() + " characters, at most " + CHARACTERS_MAX);
    }
}
