package entrepot.screening.goods;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the lists of goods from files and folders. What a file is, its first line says: the header of
/// [HsTable], of [HighPriorityList], of [OriginMeasures] or of [UsControlCsv]; JSON is read as
/// [EuControlJson]. Other files of a folder are left alone; a file that is named must be a list.
public final class GoodsFolder {

    private static final long BYTES_MAX = 64L * 1024 * 1024;
    private static final int FILES_MAX = 100;
    private static final String MARK = "\uFEFF";

    private final List<String> refused = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private HighPriorityList priority = HighPriorityList.none();
    private OriginMeasures origin = OriginMeasures.none();
    private String codes = "";
    private String sections = "";

    private GoodsFolder() {}

    /// Reads what is in a folder.
    public static GoodsLists read(Path folder) throws IOException {
        return read(List.of(folder));
    }

    /// Reads every file, and every file of the folders, in the order of their names.
    public static GoodsLists read(List<Path> paths) throws IOException {
        var lists = new GoodsFolder();
        for (var path : paths) {
            if (Files.isDirectory(path)) lists.addFolder(path);
            else if (!Files.isRegularFile(path)) throw new NoSuchFileException(path.toString());
            else if (!lists.add(path)) lists.refuse(path.toString(), "it is no list of goods that is known here");
        }
        return lists.lists();
    }

    private GoodsLists lists() {
        var table = table();
        return new GoodsLists(table, priority, ControlIndex.of(paragraphs), origin, refused);
    }

    private HsTable table() {
        if (codes.isEmpty()) return HsTable.none();
        return switch (HsTable.parse(codes, sections)) {
            case HsTable.Load.Parsed parsed -> parsed.table();
            case HsTable.Load.Refused no -> {
                refuse("the customs table", no.why());
                yield HsTable.none();
            }
        };
    }

    private void addFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var some = files.filter(Files::isRegularFile)
                    .sorted()
                    .limit(FILES_MAX + 1L)
                    .toList();
            if (some.size() > FILES_MAX) refuse(folder.toString(), "it has more than " + FILES_MAX + " files");
            else for (var file : some) add(file);
        }
    }

    /// Whether the file is one to be read, be it refused or not.
    private boolean add(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.endsWith(".csv") && !name.endsWith(".json")) return false;
        if (Files.size(file) > BYTES_MAX) {
            refuse(name, "it has more than " + BYTES_MAX + " bytes");
            return true;
        }
        try {
            var text = Files.readString(file);
            return add(name, text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (CharacterCodingException e) {
            refuse(name, "it is not UTF-8");
            return true;
        }
    }

    private boolean add(String name, String text) {
        var first = text.lines().findFirst().orElse("").strip();
        if (name.endsWith(".json")) control(name, EuControlJson.parse(text));
        else if (first.equals(HighPriorityList.HEADER)) priority(name, HighPriorityList.parse(text));
        else if (first.equals(OriginMeasures.HEADER)) origin(name, OriginMeasures.parse(text));
        else if (first.equals(HsTable.HEADER)) codes = text;
        else if (first.equals(HsTable.SECTIONS)) sections = text;
        else if (first.contains("ecn_number")) control(name, UsControlCsv.parse(text));
        else return false;
        return true;
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
