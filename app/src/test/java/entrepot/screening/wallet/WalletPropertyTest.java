package entrepot.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.wallet.WalletAddress.Check.Failed;
import entrepot.screening.wallet.WalletAddress.Check.Passed;
import entrepot.screening.wallet.WalletAnswer.Outcome.Clear;
import entrepot.screening.wallet.WalletAnswer.Outcome.Listed;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WalletPropertyTest {

    private static final WalletIndex INDEX = WalletIndex.of(
            List.of(
                    new ListedWallet("fiction", "1", "", "XBT", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
                    new ListedWallet("fiction", "2", "", "ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")),
            List.of());

    @Property
    void clearsEveryOtherEvmAddress(@ForAll @Size(20) byte[] bytes) {
        var address = "0x" + HexFormat.of().formatHex(bytes);
        assertThat(INDEX.screen(address).outcome()).isInstanceOf(Clear.class);
    }

    @Property
    void clearsEveryOtherBitcoinAddress(@ForAll @Size(21) byte[] payload) {
        var address = Addresses.base58Check(payload);
        assertThat(WalletAddress.read(address).check()).isInstanceOf(Passed.class);
        assertThat(INDEX.screen(address).outcome()).isInstanceOf(Clear.class);
    }

    @Property
    void noticesOneWrongLetter(@ForAll @Size(21) byte[] payload, @ForAll @IntRange(max = 24) int at) {
        var address = Addresses.base58Check(payload);
        var wrong = new StringBuilder(address);
        wrong.setCharAt(at, address.charAt(at) == 'z' ? 'y' : 'z');
        assertThat(WalletAddress.read(wrong.toString()).check()).isInstanceOf(Failed.class);
    }

    @Property
    void neverFindsTextThatIsNotListed(@ForAll @StringLength(max = 300) String text) {
        assertThat(INDEX.screen(text).outcome()).isNotInstanceOf(Listed.class);
    }
}
