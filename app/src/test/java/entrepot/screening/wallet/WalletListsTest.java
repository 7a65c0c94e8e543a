package entrepot.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.wallet.WalletLists.Load.Parsed;
import entrepot.screening.wallet.WalletLists.Load.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletListsTest {

    private static final String ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    @Test
    void readsCsv() {
        assertThat(WalletLists.parseCsv("fiction", "asset,address\r\nETH," + ADDRESS + "\r\n"))
                .isInstanceOfSatisfying(
                        Parsed.class,
                        load -> assertThat(load.wallets())
                                .containsExactly(new ListedWallet("fiction", "", "", "ETH", ADDRESS)));
    }

    @Test
    void readsJson() {
        var json = """
                {"addresses": {"%s": {"type": "Digital Currency Address - ETH", "entries": [
                    {"entity": "MIDNIGHT MIXER", "uid": "7", "type": "Digital Currency Address - USDT"}]},
                  "1abc": {"type": "Digital Currency Address - XBT", "entries": []}}}
                """.formatted(ADDRESS);
        assertThat(WalletLists.parseJson("fiction", json))
                .isInstanceOfSatisfying(
                        Parsed.class,
                        load -> assertThat(load.wallets())
                                .containsExactly(
                                        new ListedWallet("fiction", "7", "MIDNIGHT MIXER", "USDT", ADDRESS),
                                        new ListedWallet("fiction", "", "", "XBT", "1abc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "address", "asset,address\n", "asset,address\nETH", "asset,address\nETH,a,b"})
    void refusesBadCsv(String text) {
        assertThat(WalletLists.parseCsv("fiction", text)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"addresses\": {}}", "{\"addresses\": {\"a\":", "{\"addresses\": []}"})
    void refusesBadJson(String text) {
        assertThat(WalletLists.parseJson("fiction", text)).isInstanceOf(Refused.class);
    }
}
