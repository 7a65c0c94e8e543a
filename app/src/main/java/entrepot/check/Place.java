package entrepot.check;

import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import java.net.URI;
import java.util.List;

/// Where an installation keeps what is held against each other.
///
/// @param memory the signer's memory file
/// @param log    vkey of the register's log; empty when its key cannot be read
public record Place(Database database, Network chain, String memory, String log, List<Asset.Fiat> currencies) {

    public Place {
        currencies = List.copyOf(currencies);
    }

    /// The platform's database; a user who may read is enough.
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /// The chain and the nodes that tell of it.
    public record Network(
            ChainId id,
            String genesis,
            List<URI> nodes,
            Asset.NativeCoin coin,
            List<Asset.Token> tokens,
            long timeoutMillis) {
        public Network {
            nodes = List.copyOf(nodes);
            tokens = List.copyOf(tokens);
        }
    }

    AssetCatalogue assets() {
        var all = new java.util.ArrayList<Asset>(currencies);
        all.add(chain.coin());
        all.addAll(chain.tokens());
        return new AssetCatalogue(all);
    }
}
