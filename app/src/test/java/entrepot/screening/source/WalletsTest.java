package entrepot.screening.source;

import static entrepot.screening.source.Sources.assertRefused;
import static entrepot.screening.source.Sources.entry;
import static entrepot.screening.source.Sources.load;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListLoad.Problem.Code;
import org.junit.jupiter.api.Test;

class WalletsTest {

    private static final String EVM = "0xabcd000000000000000000000000000000000001";
    private static final String JSON = """
        {
          "metadata": {"sdnListDate": "02/20/2026", "totalAddresses": 2},
          "addresses": {
            "%s": {"entries": [
              {"entity": "Phantasma", "program": "FIC1, FIC2", "uid": "901", "akas": ["Phantom"],
               "type": "Digital Currency Address - ETH"}]},
            "1abcdefghijkmn": {"entries": [
              {"entity": "Phantasma", "program": "FIC1", "uid": "901",
               "type": "Digital Currency Address - XBT"}]}
          }
        }
        """.formatted(EVM);

    @Test
    void keepsCaseOfAddresses() {
        var load = load("wallets.csv", "asset,address\nXBT,1AbCdEf\nETH," + EVM + "\nUSDT," + EVM + "\n");

        assertThat(entry(load, "1AbCdEf").identifiers()).containsExactly(Identifier.wallet("XBT", "1AbCdEf"));
        assertThat(entry(load, EVM).identifiers())
                .containsExactly(Identifier.wallet("ETH", EVM), Identifier.wallet("USDT", EVM));
    }

    @Test
    void tellsLostCase() {
        var load = load("wallets.json", JSON);
        var owner = entry(load, "901");

        assertThat(owner.names()).hasSize(2);
        assertThat(owner.programmes()).containsExactly("FIC1", "FIC2");
        assertThat(owner.identifiers())
                .containsExactly(
                        Identifier.wallet("ETH", EVM),
                        new Identifier(IdentifierType.WALLET_CASELESS, "XBT", "1abcdefghijkmn"));
        assertThat(Editions.parsed(load).counts().wallets()).isEqualTo(2);
        assertThat(Editions.parsed(load).origin().publishedOn()).isEqualTo("2026-02-20");
    }

    @Test
    void refusesBrokenLists() {
        assertRefused(load("w.csv", "asset,address\nXBT,\n"), Code.SCHEMA, "w.csv", 2);
        assertRefused(load("w.csv", "asset,address\n"), Code.EMPTY, "w.csv", 0);
        assertRefused(load("w.json", JSON.replace("\"901\"", "\"\"")), Code.SCHEMA, "w.json", 0);
        assertRefused(load("w.json", JSON.replace("Addresses\": 2", "Addresses\": 3")), Code.SCHEMA, "w.json", 0);
        assertRefused(load("w.json", JSON.substring(0, 120)), Code.NOT_WELL_FORMED, "w.json", 4);
        assertRefused(load("w.json", "{\"a\":".repeat(2_000)), Code.NOT_WELL_FORMED, "w.json", 0);
    }
}
