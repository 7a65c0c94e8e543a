package entrepot.screening.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.wallet.WalletAddress.Check.Failed;
import entrepot.screening.wallet.WalletAnswer.Outcome.Clear;
import entrepot.screening.wallet.WalletAnswer.Outcome.Listed;
import entrepot.screening.wallet.WalletAnswer.Outcome.Possible;
import entrepot.screening.wallet.WalletLists.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The wallet lists as published, where they are beside the project; skipped elsewhere.
class RealWalletsTest {

    private static final int RANDOM_ADDRESSES = 1_000_000;

    @Test
    void findsEveryWalletThatKeptItsCase() throws IOException {
        var listed = kept();
        var index = WalletIndex.of(listed, List.of());

        assertThat(listed).hasSize(654);
        assertThat(listed)
                .allMatch(wallet -> index.screen(wallet.address()).outcome() instanceof Listed)
                .noneMatch(wallet -> WalletAddress.read(wallet.address()).check() instanceof Failed);
    }

    @Test
    void onlyDoubtsWhatLostItsCase() throws IOException {
        var newer = lowerCased();
        var index = WalletIndex.of(newer, List.of());
        var listed = new HashSet<String>();
        for (var wallet : newer) listed.add(wallet.address());

        assertThat(newer).hasSize(977);
        assertThat(index.size()).isEqualTo(961);
        for (var wallet : kept()) {
            var address = WalletAddress.read(wallet.address());
            var outcome = index.screen(wallet.address()).outcome();
            if (!listed.contains(wallet.address().toLowerCase(Locale.ROOT)))
                assertThat(outcome).isInstanceOf(Clear.class);
            else assertThat(outcome).isInstanceOf(address.form().caseless() ? Listed.class : Possible.class);
        }
    }

    @Test
    void findsNoneOfMillionRandomOnes() throws IOException {
        var both = new ArrayList<>(kept());
        both.addAll(lowerCased());
        var index = WalletIndex.of(both, List.of());
        var random = new Random(20_260_820);
        var addresses = IntStream.range(0, RANDOM_ADDRESSES)
                .mapToObj(i -> random(i, random))
                .toArray(String[]::new);

        int wrong = 0;
        int warned = 0;
        for (var address : addresses) {
            var answer = index.screen(address);
            if (!(answer.outcome() instanceof Clear)) wrong++;
            if (!answer.lookAlikes().isEmpty()) warned++;
        }

        assertThat(wrong).isZero();
        assertThat(warned).isZero();
    }

    private static String random(int i, Random random) {
        var bytes = new byte[i % 2 == 0 ? 20 : 21];
        random.nextBytes(bytes);
        if (bytes.length == 21) bytes[0] = 0;
        return bytes.length == 20 ? "0x" + HexFormat.of().formatHex(bytes) : Addresses.base58Check(bytes);
    }

    private static List<ListedWallet> kept() throws IOException {
        return parsed(WalletLists.parseCsv("ofac-sdn", text("ofac-wallets-2024-09-27.csv")));
    }

    private static List<ListedWallet> lowerCased() throws IOException {
        return parsed(WalletLists.parseJson("ofac-sdn", text("ofac-wallets-2026-08-20.json")));
    }

    private static List<ListedWallet> parsed(Load load) {
        assertThat(load).isInstanceOf(Load.Parsed.class);
        return ((Load.Parsed) load).wallets();
    }

    private static String text(String name) throws IOException {
        var wanted = Path.of("shared", "data", "sanctions", name);
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(wanted))) return Files.readString(folder.resolve(wanted));
        assumeTrue(false, "real lists are not here: " + wanted);
        return "";
    }
}
