package entrepot.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entrepot.screening.wallet.WalletAnswer.LookAlike;
import entrepot.screening.wallet.WalletAnswer.Outcome.Clear;
import entrepot.screening.wallet.WalletAnswer.Outcome.Listed;
import entrepot.screening.wallet.WalletAnswer.Outcome.Possible;
import entrepot.screening.wallet.WalletAnswer.Outcome.Unknown;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletIndexTest {

    /// The addresses that the specifications use as examples; listed here under fictional names.
    private static final WalletIndex INDEX = WalletIndex.of(
            List.of(
                    listed("XBT", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
                    listed("XBT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
                    listed("BCH", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"),
                    listed("ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
                    listed("XRP", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"),
                    listed(
                            "XMR",
                            "4" + "7sGhAbCdEfGhJkLmNpQrStUvWxYz23456".repeat(3).substring(0, 94)),
                    lost("TRX", "tlsv52sxypgnbxaapcwf5gggg2fcxnmlx5")),
            List.of("0x52908400098527886E0F7030069857D2E4169EE7"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2                     | Listed
        1bvbmseystwetqtfn5au4m4gfg7xjanvn2                     | Possible
        1BVBMSEYSTWETQTFN5AU4M4GFG7XJANVN2                     | Possible
        1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVn2                     | Unknown
        bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4             | Listed
        BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4             | Listed
        bc1qw508d6qejxtdg4y5r3zarvary0c5xw7KV8F3T4             | Unknown
        bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0 | Clear
        bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj2 | Unknown
        qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a             | Listed
        BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A | Listed
        bitcoincash:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A | Unknown
        qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b             | Unknown
        0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed             | Listed
        0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED             | Listed
        0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaee             | Clear
        rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh                     | Listed
        TLsV52sRDL79HXGGm9yzwKibb6BeruhUzy                     | Clear
        3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy                     | Clear
        3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz                     | Unknown
        not an address                                         | Unknown
        """)
    void comparesByTheRulesOfTheChain(String address, String outcome) {
        assertThat(INDEX.screen(address).outcome().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void neverConfirmsWhatLostItsCase() {
        var answer = INDEX.screen("TLsV52sxYpGnBxAaPcWf5GGgG2fcXnMLx5");

        assertThat(answer.outcome()).isInstanceOfSatisfying(Possible.class, possible -> {
            assertThat(possible.as()).extracting(ListedWallet::entry).containsExactly("lost");
            assertThat(possible.why()).contains("lost");
        });
        assertThat(INDEX.screen("tlsv52sxypgnbxaapcwf5gggg2fcxnmlx5").outcome()).isInstanceOf(Possible.class);
    }

    @Test
    void tellsUnderWhatItIsListed() {
        var wallets = List.of(listed("ETH", "0x" + "ab".repeat(20)), listed("USDT", "0x" + "AB".repeat(20)));
        var answer = WalletIndex.of(wallets, List.of()).screen("0x" + "aB".repeat(20));

        assertThat(answer.outcome()).isEqualTo(new Listed(wallets));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        0x5aae00000000000000000000000000000000aaed  | 0 | another end
        0x5aaf00000000000000000000000000000000eaed  | 0 | another beginning
        0x5aae000000000000000000000000000000000eaed | 0 | 41 digits are no address
        0x5aae0000000000000000000000000000000eaed   | 0 | nor are 39
        0x5aae00000000000000000000000000000000eaed  | 1 | like the listed one
        0x5AAE00000000000000000000000000000000eaED  | 1 | in any case
        0x5290000000000000000000000000000000009EE7  | 1 | like the payee's
        0x52908400098527886E0F7030069857D2E4169EE7  | 0 | the payee's own
        0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed  | 0 | the listed one itself
        """)
    void warnsOfLookAlikes(String address, int warnings, String why) {
        assertThat(INDEX.screen(address).lookAlikes()).as(why).hasSize(warnings);
    }

    @Test
    void namesWhomItLooksLike() {
        assertThat(INDEX.screen("0x5290000000000000000000000000000000009ee7").lookAlikes())
                .extracting(LookAlike::other, LookAlike::payee)
                .containsExactly(tuple("0x52908400098527886E0F7030069857D2E4169EE7".toLowerCase(Locale.ROOT), true));
    }

    @Test
    void clearsNothingWithoutList() {
        var answer = WalletIndex.of(List.of(), List.of()).screen("0x" + "00".repeat(20));
        assertThat(answer.outcome()).isEqualTo(new Unknown("no list of wallets is loaded"));
    }

    @Test
    void survivesBadText() {
        for (var bad : List.of("", " ", "\u202e1BvBMS", "0x", "1".repeat(10_000), "bc1", "\u0000", "é".repeat(40)))
            assertThat(INDEX.screen(bad).outcome()).as(bad).isNotInstanceOf(Listed.class);
        assertThat(INDEX.screen("").outcome()).isInstanceOf(Unknown.class).isNotInstanceOf(Clear.class);
    }

    private static ListedWallet listed(String symbol, String address) {
        return new ListedWallet("fiction", "kept", "MIDNIGHT MIXER", symbol, address);
    }

    private static ListedWallet lost(String symbol, String address) {
        return new ListedWallet("fiction", "lost", "PHANTASMA BANK", symbol, address);
    }
}
