package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads lists of wallet addresses that others take out of OFAC's: a CSV of asset and address, and a
/// JSON that also says whose they are. A bare address is an entry of its own, under its own name.
final class Wallets {

    private static final String KIND_OF_NUMBER = "Digital Currency Address - ";

    /// Alphabets in which case says nothing: hexadecimal, bech32 and CashAddr.
    private static final Pattern CASE_FREE = Pattern.compile(
            "0x[0-9a-f]{40}|(?:bc|tb|ltc|tltc|bnb)1[02-9ac-hj-np-z]{6,87}|(?:bitcoincash:)?[qp][02-9ac-hj-np-z]{41}");

    private Wallets() {}

    static void readCsv(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var rows = Csv.rows(file, files.text(file, edition), edition);
        var drafts = new LinkedHashMap<String, Draft>();
        for (var line :
                Table.of(file, rows, Set.of("asset", "address"), edition).lines()) {
            var address = line.get("address");
            if (address.isEmpty()) edition.schema(file, line.number(), "line without an address");
            var draft = drafts.computeIfAbsent(address, id -> new Draft(id, Kind.UNKNOWN, line.number()));
            wallet(draft.name(address, Strength.PRIMARY), line.get("asset"), address);
        }
        drafts.values().forEach(draft -> edition.add(draft, file));
    }

    static void readJson(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var text = files.text(file, edition);
        if (!edition.isSound()) return;
        try {
            json(new ObjectMapper().readTree(text), file, edition);
        } catch (JacksonException e) {
            var location = e.getLocation();
            int line = location == null ? 0 : Math.max(location.getLineNr(), 0);
            edition.problem(Code.NOT_WELL_FORMED, file, line, String.valueOf(e.getOriginalMessage()));
        }
    }

    private static void json(JsonNode root, String file, Edition edition) {
        DateText.monthFirst(text(root.path("metadata"), "sdnListDate")).ifPresent(edition::publishedOn);
        var owners = new LinkedHashMap<String, Draft>();
        for (var address : root.path("addresses").properties())
            for (var entry : address.getValue().path("entries")) take(address.getKey(), entry, owners);
        owners.values().forEach(owner -> edition.add(owner, file));
        int told = root.path("metadata").path("totalAddresses").asInt(-1);
        int read = root.path("addresses").size();
        if (told != read) edition.schema(file, 0, "totalAddresses is " + told + ", read were " + read);
    }

    private static void take(String address, JsonNode entry, Map<String, Draft> owners) {
        var owner = owners.computeIfAbsent(text(entry, "uid"), uid -> new Draft(uid, Kind.UNKNOWN, 0));
        owner.name(text(entry, "entity"), Strength.PRIMARY);
        for (var alias : entry.path("akas")) owner.name(alias.asString(""), Strength.STRONG);
        for (var programme : text(entry, "program").split(",")) owner.programme(programme);
        wallet(owner, text(entry, "type").replace(KIND_OF_NUMBER, ""), address);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /// A source that writes everything in lower case has destroyed the addresses whose case counts.
    private static void wallet(Draft draft, String symbol, String address) {
        boolean lower = address.equals(address.toLowerCase(Locale.ROOT));
        boolean lost = lower && !CASE_FREE.matcher(address).matches();
        draft.identifier(lost ? IdentifierType.WALLET_CASELESS : IdentifierType.WALLET, symbol, address);
    }
}
