package entrepot.serve;

import entrepot.dossier.PackTerms;
import entrepot.regime.TrustAnchor;
import entrepot.serve.lists.ListsConfig;
import entrepot.serve.yaml.YamlValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads what is law here and what it is judged by: packs and their publishers, lists, tables.
final class RegimeReader {

    private final ConfigReader reader;

    RegimeReader(ConfigReader reader) {
        this.reader = reader;
    }

    ServeConfig.Regime regime(YamlValue value) {
        var fields = value.fields();
        var regime = new ServeConfig.Regime(
                reader.folder(fields.need("packs")),
                fields.need("home").text(),
                fields.may("zone").map(ConfigReader::zone).orElse(ZoneOffset.UTC),
                anchors(fields, value),
                tolerances(fields.may("tolerances")),
                patience(fields.may("patience")));
        fields.end();
        return regime;
    }

    private static List<TrustAnchor> anchors(YamlValue.Fields fields, YamlValue regime) {
        var anchors = new ArrayList<TrustAnchor>();
        var listed = fields.may("anchors");
        for (var item : listed.map(YamlValue::items).orElse(List.of())) {
            var each = item.fields();
            var name = each.need("name").text();
            var key = each.need("publicKey");
            var path = key.path();
            key.as(Optional.<TrustAnchor>empty(), _ -> Optional.of(TrustAnchor.read(name, path)))
                    .ifPresent(anchor -> believed(anchor, key, anchors));
            each.end();
        }
        if (listed.map(YamlValue::items).orElse(List.of()).isEmpty())
            regime.problem(
                    "no trust anchor: anybody's packs would be law",
                    "add anchors: with name and publicKey of each publisher that you trust");
        return anchors;
    }

    private static void believed(TrustAnchor anchor, YamlValue key, List<TrustAnchor> anchors) {
        if (anchor.demo())
            key.problem("this is the demo publisher's key; everybody has it", "name a publisher's own key");
        anchors.add(anchor);
    }

    private static PackTerms.Tolerances tolerances(Optional<YamlValue> value) {
        if (value.isEmpty()) return new PackTerms.Tolerances(3_000, 200, 100, 500, 100);
        var fields = value.get().fields();
        Function<String, Integer> bps = key -> fields.need(key).small(0, 10_000);
        var tolerances = new PackTerms.Tolerances(
                bps.apply("advanceShareMaxBps"),
                bps.apply("priceBps"),
                bps.apply("quantityBps"),
                bps.apply("quantityClauseMaxBps"),
                bps.apply("rateBandBps"));
        fields.end();
        return tolerances;
    }

    private static PackTerms.Patience patience(Optional<YamlValue> value) {
        if (value.isEmpty()) return new PackTerms.Patience(3, List.of(30, 10), 30, Duration.ofHours(24));
        var fields = value.get().fields();
        var patience = new PackTerms.Patience(
                fields.need("duplicateDays").small(0, 365),
                fields.need("noticeDays").items().stream()
                        .map(v -> v.small(1, 365))
                        .toList(),
                fields.need("blockAllAfterDays").small(0, 365),
                fields.need("cooling").time());
        fields.end();
        return patience;
    }

    ListsConfig lists(YamlValue value) {
        var lists = ListsConfig.of(value);
        if (!Files.isDirectory(lists.folder()))
            value.problem("there is no folder " + lists.folder(), "make it, or correct the path");
        return lists;
    }

    ServeConfig.Tables tables(YamlValue value) {
        var fields = value.fields();
        var tables = new ServeConfig.Tables(
                existing(fields.need("nomenclature")),
                fields.need("edition").small(1988, 2100),
                existing(fields.need("rates")),
                fields.may("usedBefore").map(RegimeReader::existing),
                fields.may("statements").map(RegimeReader::existing));
        fields.end();
        return tables;
    }

    private static Path existing(YamlValue value) {
        var path = value.path();
        if (!value.text().isEmpty() && !Files.exists(path))
            value.problem("there is no file " + path, "put it there, or correct the path");
        return path;
    }
}
