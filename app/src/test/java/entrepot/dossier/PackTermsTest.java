package entrepot.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entrepot.money.Amount;
import entrepot.regime.Loading;
import entrepot.regime.Pack;
import entrepot.regime.PackLoader;
import entrepot.regime.PackSet;
import entrepot.regime.TrustAnchor;
import entrepot.trade.Dossiers;
import entrepot.trade.code.HsHeadings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The home pack's figures, as the checks get them.
class PackTermsTest {

    private static final PackTerms TERMS = new PackTerms(
            packs(),
            Dossiers.ASSETS,
            HsHeadings.load(),
            new PackTerms.Home(
                    "XA-ELR",
                    ZoneId.of("UTC"),
                    new PackTerms.Tolerances(3_000, 200, 100, 500, 50),
                    new PackTerms.Patience(3, List.of(30, 10), 30, Duration.ofHours(24))),
            (_, _) -> List.of());

    private static PackSet packs() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var root = folder.resolve("packs");
            if (!Files.isRegularFile(root.resolve("facts.yaml"))) continue;
            var anchor = TrustAnchor.read("demo-publisher", root.resolve("keys/demo-publisher.pub"));
            var loader = new PackLoader(root, List.of(anchor));
            var packs = Stream.of("global", "xa-elr")
                    .map(name -> pack(loader, root.resolve(name)))
                    .toList();
            if (loader.assemble(packs) instanceof PackSet.Assembly.Assembled(var set)) return set;
        }
        throw new IllegalStateException("no packs above " + Path.of("").toAbsolutePath());
    }

    private static Pack pack(PackLoader loader, Path folder) {
        return switch (loader.load(folder, LocalDate.of(2026, 3, 3))) {
            case Loading.Loaded loaded -> loaded.pack();
            case Loading.Refused(var problems) ->
                throw new AssertionError(problems.getFirst().toString());
        };
    }

    @Test
    void readsThresholdsAndFormats() {
        var limits = TERMS.limits(Dossiers.ADVANCE_TIME);
        assertThat(limits.importRegistration()).isEqualTo(Amount.parse("3000000.00", Dossiers.XTS));
        assertThat(limits.exportRegistration()).isEqualTo(Amount.parse("10000000.00", Dossiers.XTS));
        assertThat(limits.contractNumber().matches(Dossiers.CONTRACT_NUMBER)).isTrue();
        assertThat(limits.contractNumber().matches("26130001/0042/0000/2/1")).isFalse();
        assertThat(limits.declarationNumber().matches(Dossiers.DECLARATION_NUMBER))
                .isTrue();
        assertThat(TERMS.homeMoney(Dossiers.ADVANCE_TIME)).isEqualTo(Dossiers.XTS);
    }

    @Test
    void knowsNoTermsOutsideValidity() {
        assertThatIllegalStateException().isThrownBy(() -> TERMS.limits(Instant.parse("2030-01-01T00:00:00Z")));
    }
}
