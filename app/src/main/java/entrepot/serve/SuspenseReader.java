package entrepot.serve;

import entrepot.access.Role;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import entrepot.serve.yaml.YamlValue;
import entrepot.settlement.suspense.SuspenseTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads who decides on receipts that nobody can be given, and until when.
final class SuspenseReader {

    private final AssetCatalogue assets;

    SuspenseReader(AssetCatalogue assets) {
        this.assets = assets;
    }

    SuspenseTerms terms(YamlValue value) {
        var fields = value.fields();
        var terms = new SuspenseTerms(
                fields.need("owner").choice(Role.class),
                days(fields.need("patience")),
                days(fields.need("holdMax")),
                fields.may("dust").map(this::dust).orElse(List.of()));
        fields.end();
        return terms;
    }

    private static Duration days(YamlValue value) {
        var time = value.time();
        if (time.isPositive()) return time;
        value.problem("nobody decides in no time: " + time, "write P2D");
        return Duration.ofDays(1);
    }

    private List<Amount> dust(YamlValue value) {
        var least = new ArrayList<Amount>();
        value.fields().all().forEach((symbol, amount) -> {
            var asset = assets.all().stream()
                    .filter(one -> one.symbol().equals(symbol))
                    .findFirst();
            if (asset.isEmpty()) amount.problem("no asset is called " + symbol, "write the symbol of a token");
            else least.add(amount.as(Amount.zero(asset.get()), text -> Amount.parse(text, asset.get())));
        });
        return least;
    }
}
