package entrepot.lab.demo;

import entrepot.lab.anvil.Anvil;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import java.util.List;

/// What is money in the demonstration, and what is paid with.
///
/// @param tether the USDT-like token on the local chain
/// @param circle the USDC-like one
public record Assets(Asset.Token tether, Asset.Token circle) {

    public static Assets at(AccountId tether, AccountId circle) {
        return new Assets(token(tether, "USDT"), token(circle, "USDC"));
    }

    private static Asset.Token token(AccountId contract, String symbol) {
        return new Asset.Token(contract.chain(), "erc20", contract.address(), symbol, 6);
    }

    public Asset.Fiat home() {
        return new Asset.Fiat("XTS", 2);
    }

    public Asset.Fiat usd() {
        return new Asset.Fiat("USD", 2);
    }

    /// The coin in which the scenario quotes the network's fee to the client.
    public Asset quotedFeeCoin() {
        return new Asset.NativeCoin(ChainId.parse("tron:0x2b6653dc"), 195, "TRX", 6);
    }

    public AssetCatalogue catalogue() {
        return new AssetCatalogue(
                List.of(home(), usd(), new Asset.Fiat("HKD", 2), tether, circle, Anvil.COIN, quotedFeeCoin()));
    }
}
