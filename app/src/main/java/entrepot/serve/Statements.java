package entrepot.serve;

import entrepot.regime.Facts;
import entrepot.serve.yaml.Problem;
import entrepot.serve.yaml.YamlValue;
import entrepot.settlement.facts.FactFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Facts that nobody can compute, as the operator files them: one YAML file a subject, with whom they
/// are from and of when. Licences, admissions, the issuer of an asset, what is on file of a client.
final class Statements {

    private Statements() {}

    /// All files of a folder in the order of their names.
    static List<FactFile> read(Path folder, List<Problem> problems) {
        var files = new ArrayList<FactFile>();
        try (var found = Files.list(folder)) {
            for (var file :
                    found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList())
                files.add(file(YamlValue.read(file, problems)));
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), 0, "cannot be read: " + e, "correct the path or its rights"));
        }
        return files;
    }

    private static FactFile file(YamlValue root) {
        var fields = root.fields();
        var source = fields.need("source").text();
        var at = fields.need("at").as(Instant.EPOCH, Instant::parse);
        var filed = new ArrayList<FactFile.Filed>();
        fields.need("facts").fields().all().forEach((name, value) -> {
            var kind = kind(value);
            var texts = kind == Facts.Kind.TEXTS
                    ? value.items().stream().map(YamlValue::text).toList()
                    : List.of(value.text());
            filed.add(new FactFile.Filed(name, kind, texts, source, at));
        });
        var read = new FactFile(fields.need("subject").text(), filed);
        fields.end();
        return read;
    }

    private static Facts.Kind kind(YamlValue value) {
        if (value.isList()) return Facts.Kind.TEXTS;
        return switch (value.kind()) {
            case "int" -> Facts.Kind.WHOLE;
            case "bool" -> Facts.Kind.TRUTH;
            case "timestamp" -> Facts.Kind.DAY;
            default -> Facts.Kind.TEXT;
        };
    }
}
