package entrepot.lab.demo;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot;
import entrepot.screening.Lists;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.source.ListFiles;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The demonstration's sanctions lists: invented entries in the official formats. OFAC and UN have a
/// file set each; the other lists are small files in the OFAC layout.
public final class DemoLists {

    /// The packs' word for a list, and the list here that it is.
    public static final Map<String, ListId> BY_NAME = byName();

    private static final String FOLDER = "/lists/";
    private static final Duration AGE_MAX = Duration.ofHours(24);
    private static final int DROP_MAX = 5;
    private static final List<String> OFAC = List.of("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");

    private final Lists lists = new Lists();
    private ListFiles ofac = ofacFiles();

    public DemoLists(Instant now) {
        load(now);
    }

    private static Map<String, ListId> byName() {
        var names = new LinkedHashMap<String, ListId>();
        names.put("un", ListId.UN);
        names.put("ofac", ListId.OFAC_SDN);
        for (var other : List.of(
                "eu", "uk", "au", "ca", "jp", "home", "military_end_user", "entity_list", "hk", "sg", "ae", "br"))
            names.put(other, new ListId(other.replace('_', '-') + "-list"));
        return Map.copyOf(names);
    }

    public Lists lists() {
        return lists;
    }

    public ListTerms terms() {
        return new ListTerms(Set.copyOf(BY_NAME.values()), AGE_MAX);
    }

    /// The sources say: nothing newer. Done by a timer in a real installation.
    public void confirm(Instant now) {
        BY_NAME.values().forEach(list -> lists.confirm(list, now));
    }

    /// A new edition of the OFAC list, with one more wallet.
    public ListSnapshot listWallet(String address, Instant now) {
        ofac = ofac.withWallet(990_001, "VESNIK CLEARING HOUSE", "FICTION-EO1", "ETH", address);
        return taken(lists.offer(ListReader.read(ofac, origin(ListId.OFAC_SDN, now)), DROP_MAX));
    }

    private void load(Instant now) {
        taken(lists.offer(ListReader.read(ofac, origin(ListId.OFAC_SDN, now)), DROP_MAX));
        var un = ListFiles.of(Map.of("un-consolidated.xml", read("un-consolidated.xml")));
        taken(lists.offer(ListReader.read(un, origin(ListId.UN, now)), DROP_MAX));
        for (var list : BY_NAME.values()) {
            if (list.equals(ListId.UN) || list.equals(ListId.OFAC_SDN)) continue;
            var files = ListFiles.of(Map.of("sdn.csv", small(list)));
            taken(lists.offer(ListReader.read(files, origin(list, now)), DROP_MAX));
        }
    }

    /// Three invented entries, so that the list is there and says something.
    private static byte[] small(ListId list) {
        var rows = new StringBuilder();
        for (int i = 1; i <= 3; i++)
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,\"%s FICTIONAL ENTRY %d TRADING\",-0- ,\"FICTION\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n",
                    i,
                    list.name().toUpperCase(Locale.ROOT).replace('-', ' '),
                    i));
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ListFiles ofacFiles() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : OFAC) files.put(name, read("ofac-sdn/" + name));
        return ListFiles.of(files);
    }

    private static ListSnapshot.Origin origin(ListId list, Instant now) {
        return new ListSnapshot.Origin(list, "shipped with the demo", day(now), now);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static ListSnapshot taken(ListLoad load) {
        return switch (load) {
            case ListLoad.Parsed parsed -> parsed.snapshot();
            case ListLoad.Refused refused -> throw new IllegalStateException("a demo list was refused: " + refused);
        };
    }

    private static byte[] read(String name) {
        try (var in = DemoLists.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + FOLDER + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
