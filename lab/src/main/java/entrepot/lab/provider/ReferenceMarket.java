package entrepot.lab.provider;

import entrepot.lab.bank.AppendFile;
import entrepot.lab.provider.SimulatedProvider.Profile;
import entrepot.market.DepegGuard;
import entrepot.market.DeskPolicy;
import entrepot.market.PriceBand;
import entrepot.market.ProviderId;
import entrepot.market.SourcePolicy;
import entrepot.market.Tariff;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Rounding;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The market of the reference scenario: two providers, three price sources, one tariff.
///
/// @param stablecoin what is bought, pegged to `peg`
/// @param coin       the chain's own coin
public record ReferenceMarket(Asset stablecoin, Asset coin, Asset.Fiat home, Asset.Fiat peg) {

    public static final ProviderId ALPHA = new ProviderId("9845000000LPALPHA132");
    public static final ProviderId BRAVO = new ProviderId("98450000000LPBRAVO42");

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate ADVANCE = LocalDate.of(2026, 3, 3);
    private static final LocalDate BALANCE = LocalDate.of(2026, 6, 3);
    private static final List<String> SOURCES = List.of("feed-north", "feed-port", "feed-south");
    private static final Duration TTL = Duration.ofSeconds(60);
    private static final Duration LATENESS = Duration.ofSeconds(30);
    private static final int PEG_BAND = 50;
    private static final int PRICE_BAND = 100;

    public SimulatedProvider alpha(Path folder, Delivery delivery, InstantSource clock) {
        return new SimulatedProvider(folder, profile(ALPHA, "LP Alpha", 1), alphaRates(), delivery, clock);
    }

    public SimulatedProvider bravo(Path folder, Delivery delivery, InstantSource clock) {
        return new SimulatedProvider(folder, profile(BRAVO, "LP Bravo", 2), bravoRates(), delivery, clock);
    }

    /// Both, for a world that ends with the program.
    public List<SimulatedProvider> forgetful(Delivery alpha, Delivery bravo, InstantSource clock) {
        var nothing = AppendFile.ofNothing();
        return List.of(
                new SimulatedProvider(nothing, profile(ALPHA, "LP Alpha", 1), alphaRates(), alpha, clock),
                new SimulatedProvider(nothing, profile(BRAVO, "LP Bravo", 2), bravoRates(), bravo, clock));
    }

    private RateTable alphaRates() {
        return RateTable.of(stablecoin, home).with(ADVANCE, "80.20", "80.36").with(BALANCE, "79.52", "79.68");
    }

    private RateTable bravoRates() {
        return RateTable.of(stablecoin, home).with(ADVANCE, "80.24", "80.44").with(BALANCE, "79.46", "79.60");
    }

    private Profile profile(ProviderId id, String name, long seed) {
        return new Profile(id, name, seed, TTL, Amount.of(new BigDecimal("5000000"), stablecoin), LATENESS);
    }

    public SimulatedFeed feed(InstantSource clock) {
        return new SimulatedFeed(SOURCES, clock)
                .script(stablecoin, peg, FEBRUARY, "1.0000")
                .script(peg, home, FEBRUARY, "80.00")
                .script(stablecoin, home, FEBRUARY, "80.00")
                .script(stablecoin, home, ADVANCE, "80.30")
                .script(stablecoin, home, BALANCE, "79.56")
                .script(coin, home, FEBRUARY, "8.95")
                .script(coin, home, BALANCE, "8.90");
    }

    /// Spread 0.20 %, fee 0.10 %, at least two offers, peg within 50 basis points of one.
    public DeskPolicy policy() {
        var tariff = new Tariff(
                "reference-2026",
                new BigDecimal("0.0020"),
                new BigDecimal("0.0010"),
                2,
                Rounding.HALF_UP,
                2,
                Duration.ofMinutes(2));
        var sources = new SourcePolicy(new TreeSet<>(SOURCES), Duration.ofMinutes(1));
        return new DeskPolicy(
                tariff,
                new PriceBand(PRICE_BAND),
                sources,
                Map.of(stablecoin.id(), new DepegGuard(peg, sources, new PriceBand(PEG_BAND))),
                new DeskPolicy.Limits(new PriceBand(PRICE_BAND), Duration.ofMinutes(2)),
                Duration.ofSeconds(5));
    }
}
