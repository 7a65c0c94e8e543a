package entrepot.money;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The assets that an installation knows, by id. What is not in it does not exist for us: a token
/// with a familiar symbol and another contract is unknown.
public final class AssetCatalogue {

    private final Map<String, Asset> byId;

    public AssetCatalogue(Collection<? extends Asset> assets) {
        var map = new LinkedHashMap<String, Asset>();
        for (var asset : assets)
            if (map.put(asset.id(), asset) != null)
                throw new IllegalArgumentException("asset listed twice: " + asset.id());
        byId = Map.copyOf(map);
    }

    public Optional<Asset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The asset, or `IllegalArgumentException` for one that is not known.
    public Asset get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("unknown asset: " + id));
    }

    /// State money by its ISO 4217 code.
    public Asset.Fiat fiat(String currency) {
        if (get("iso4217:" + currency) instanceof Asset.Fiat fiat) return fiat;
        throw new IllegalStateException("not money: " + currency);
    }

    public Collection<Asset> all() {
        return byId.values();
    }
}
