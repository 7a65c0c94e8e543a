package entrepot.dossier;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.regime.Pack;
import entrepot.regime.PackSet;
import entrepot.trade.Contract;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import entrepot.trade.code.Nomenclature;
import entrepot.trade.code.NumberFormat;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The terms of one regime, read from its pack in the version of the day. What no pack speaks of
/// comes from the installation's own settings; nothing here knows a country.
public final class PackTerms implements DossierTerms {

    private static final String IMPORTS = "import_registration_from";
    private static final String EXPORTS = "export_registration_from";

    private final PackSet packs;
    private final AssetCatalogue assets;
    private final Nomenclature nomenclature;
    private final Home home;
    private final PublishedRates rates;

    public PackTerms(PackSet packs, AssetCatalogue assets, Nomenclature nomenclature, Home home, PublishedRates rates) {
        this.packs = packs;
        this.assets = assets;
        this.nomenclature = nomenclature;
        this.home = home;
        this.rates = rates;
    }

    /// The regime and what the installation sets beside it.
    ///
    /// @param pack id of the home pack, `XA-ELR`
    public record Home(String pack, ZoneId zone, Tolerances tolerances, Patience patience) {}

    /// How far papers may differ; units and defaults as in [TradeLimits].
    public record Tolerances(
            int advanceShareMaxBps, int priceBps, int quantityBps, int quantityClauseMaxBps, int rateBandBps) {}

    /// How long things may take or rest; units and defaults as in [TradeLimits].
    public record Patience(int duplicateDays, List<Integer> noticeDays, int blockAllAfterDays, Duration cooling) {
        public Patience {
            noticeDays = List.copyOf(noticeDays);
        }
    }

    /// Rates of a contract's currency as somebody publishes them.
    @FunctionalInterface
    public interface PublishedRates {
        List<DatedRate> around(Contract contract, Asset.Fiat home);
    }

    @Override
    public TradeLimits limits(Instant now) {
        var day = now.atZone(home.zone()).toLocalDate();
        var pack = packs.pack(home.pack(), day)
                .orElseThrow(() -> new IllegalStateException("pack " + home.pack() + " is not in force on " + day));
        var tolerances = home.tolerances();
        var patience = home.patience();
        return new TradeLimits(
                threshold(pack, IMPORTS),
                threshold(pack, EXPORTS),
                tolerances.advanceShareMaxBps(),
                tolerances.priceBps(),
                tolerances.quantityBps(),
                tolerances.quantityClauseMaxBps(),
                tolerances.rateBandBps(),
                patience.duplicateDays(),
                patience.noticeDays(),
                patience.blockAllAfterDays(),
                patience.cooling(),
                format(pack, "contractNumber"),
                format(pack, "declaration"),
                home.zone(),
                nomenclature);
    }

    @Override
    public List<DatedRate> rates(Contract contract, Asset.Fiat money) {
        return rates.around(contract, money);
    }

    private Amount threshold(Pack pack, String name) {
        var parameter =
                pack.parameter(name).orElseThrow(() -> new IllegalStateException(pack + " does not set " + name));
        return new Amount(BigInteger.valueOf(parameter.whole()), assets.fiat(pack.currency()));
    }

    private static NumberFormat format(Pack pack, String name) {
        return pack.format(name)
                .map(NumberFormat::new)
                .orElseThrow(() -> new IllegalStateException(pack + " has no format " + name));
    }
}
