package entrepot.screening.goods;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the lists of goods from a folder. What a file is, its first line says: the header of
/// [HighPriorityList], of [OriginMeasures] or of [UsControlCsv]; JSON is read as [EuControlJson].
/// Other files are left alone.
public final class GoodsFolder {

    private static final long BYTES_MAX = 64L * 1024 * 1024;
    private static final int FILES_MAX = 100;

    private final List<String> refused = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private HighPriorityList priority = HighPriorityList.none();
    private OriginMeasures origin = OriginMeasures.none();

    private GoodsFolder() {}

    /// Reads every file, in the order of their names.
    public static GoodsLists read(Path folder) throws IOException {
        var lists = new GoodsFolder();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(Files::isRegularFile).sorted().limit(FILES_MAX).toList()) lists.add(file);
        }
        return new GoodsLists(lists.priority, ControlIndex.of(lists.paragraphs), lists.origin, lists.refused);
    }

    private void add(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.endsWith(".csv") && !name.endsWith(".json")) return;
        if (Files.size(file) > BYTES_MAX) {
            refuse(name, "it has more than " + BYTES_MAX + " bytes");
            return;
        }
        try {
            add(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            refuse(name, "it is not UTF-8");
        }
    }

    private void add(String name, String text) {
        var first = text.lines().findFirst().orElse("").strip();
        if (name.endsWith(".json")) control(name, EuControlJson.parse(text));
        else if (first.equals(HighPriorityList.HEADER)) priority(name, HighPriorityList.parse(text));
        else if (first.equals(OriginMeasures.HEADER)) origin(name, OriginMeasures.parse(text));
        else if (first.contains("ecn_number")) control(name, UsControlCsv.parse(text));
    }

    private void control(String name, ControlLoad load) {
        switch (load) {
            case ControlLoad.Parsed parsed -> paragraphs.addAll(parsed.paragraphs());
            case ControlLoad.Refused no -> refuse(name, no.why());
        }
    }

    private void priority(String name, HighPriorityList.Load load) {
        switch (load) {
            case HighPriorityList.Load.Parsed parsed -> priority = parsed.list();
            case HighPriorityList.Load.Refused no -> refuse(name, no.why());
        }
    }

    private void origin(String name, OriginMeasures.Load load) {
        switch (load) {
            case OriginMeasures.Load.Parsed parsed -> origin = parsed.list();
            case OriginMeasures.Load.Refused no -> refuse(name, no.why());
        }
    }

    private void refuse(String name, String why) {
        refused.add(name + " is refused: " + why);
    }
}
