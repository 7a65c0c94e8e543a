package entrepot.screening.wallet;

import entrepot.screening.wallet.WalletAddress.Check;
import entrepot.screening.wallet.WalletAnswer.LookAlike;
import entrepot.screening.wallet.WalletAnswer.Outcome;
import entrepot.screening.wallet.WalletAnswer.Outcome.Clear;
import entrepot.screening.wallet.WalletAnswer.Outcome.Listed;
import entrepot.screening.wallet.WalletAnswer.Outcome.Possible;
import entrepot.screening.wallet.WalletAnswer.Outcome.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Listed wallets and the payer's known payees, ready to be asked. Never changes.
public final class WalletIndex {

    private static final String CASE_LOST =
            "equal but for upper and lower case, and a text of one case only has lost what tells addresses apart";

    private final Map<String, List<ListedWallet>> exact = new HashMap<>();
    private final Map<String, List<ListedWallet>> folded = new HashMap<>();
    private final LookAlikes lookAlikes = new LookAlikes();
    private final LookAlikes payeeLookAlikes = new LookAlikes();

    private WalletIndex() {}

    /// An index over all of these; without any, every answer is unknown.
    ///
    /// @param payees addresses that the payer has paid or registered, to warn of their look-alikes
    public static WalletIndex of(Collection<ListedWallet> listed, Collection<String> payees) {
        var index = new WalletIndex();
        for (var wallet : listed) index.add(wallet);
        for (var payee : payees) index.payeeLookAlikes.add(WalletAddress.read(payee));
        return index;
    }

    /// What the lists say of an address.
    public WalletAnswer screen(String text) {
        var address = WalletAddress.read(text);
        return new WalletAnswer(address, outcome(address), warnings(address));
    }

    /// Different addresses that are listed.
    public int size() {
        return exact.size();
    }

    private void add(ListedWallet wallet) {
        var address = WalletAddress.read(wallet.address());
        exact.computeIfAbsent(address.key(), none -> new ArrayList<>(1)).add(wallet);
        if (!address.form().caseless())
            folded.computeIfAbsent(address.folded(), none -> new ArrayList<>(1)).add(wallet);
        if (!address.caseLost()) lookAlikes.add(address);
    }

    private Outcome outcome(WalletAddress address) {
        if (exact.isEmpty()) return new Unknown("no list of wallets is loaded");
        var equal = exact.getOrDefault(address.key(), List.of());
        if (!equal.isEmpty()) return address.caseLost() ? new Possible(equal, CASE_LOST) : new Listed(equal);
        var doubtful = doubtful(address);
        if (!doubtful.isEmpty()) return new Possible(doubtful, CASE_LOST);
        if (address.check() instanceof Check.Failed(var why)) return new Unknown("not an address: " + why);
        return address.caseLost() ? new Unknown("its case is lost, and with it the address") : new Clear();
    }

    private List<ListedWallet> doubtful(WalletAddress address) {
        if (address.form().caseless()) return List.of();
        var alike = folded.getOrDefault(address.folded(), List.of());
        if (alike.isEmpty() || address.caseLost()) return alike;
        return alike.stream()
                .filter(wallet -> WalletAddress.read(wallet.address()).caseLost())
                .toList();
    }

    private List<LookAlike> warnings(WalletAddress address) {
        var listed = lookAlikes.of(address).stream().map(other -> warning(other, false));
        var payees = payeeLookAlikes.of(address).stream().map(other -> warning(other, true));
        return Stream.concat(listed, payees).toList();
    }

    private static LookAlike warning(WalletAddress other, boolean payee) {
        var whose = payee ? "a known payee's" : "a listed";
        return new LookAlike(other.key(), payee, "begins and ends like " + whose + " address, and is another");
    }
}
