package entrepot.screening.source;

import entrepot.commit.Hash;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of one edition of a list, byte for byte as the authority published them, by name. A file
/// may be packed with gzip.
public final class ListFiles {

    private static final String PACKED = ".gz";

    private final SortedMap<String, byte[]> files;

    private ListFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /// Files by their official names: `sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv`; the one file
    /// of a format that has one file may have any name.
    public static ListFiles of(Map<String, byte[]> files) {
        var copies = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return new ListFiles(copies);
    }

    /// Reads them as OFAC's CSV set: `sdn.csv`, and what there is of `alt.csv`, `add.csv` and
    /// `sdn_comments.csv`. The format has no date: `origin` brings it.
    public ListLoad parseOfac(Origin origin) {
        var edition = new Edition(origin);
        OfacCsv.read(this, OfacCsv.Layout.SDN, edition);
        return edition.load(this);
    }

    /// Reads them as the UN consolidated list: one XML file, whose `dateGenerated` is the date.
    public ListLoad parseUn(Origin origin) {
        var edition = new Edition(origin);
        UnXml.read(this, edition);
        return edition.load(this);
    }

    /// The next edition of an OFAC set: one more record, with one wallet address, at the end.
    ///
    /// @param number    `ent_num`, not used before
    /// @param programme for example `CYBER2`
    /// @param symbol    currency symbol as OFAC writes it, for example `ETH`
    public ListFiles withWallet(int number, String name, String programme, String symbol, String address) {
        var sdn = OfacCsv.Layout.SDN.main();
        if (!has(sdn)) throw new IllegalArgumentException("not an OFAC set: " + names());
        var wallet = Identifier.wallet(symbol, address);
        var next = new TreeMap<>(files);
        next.put(sdn, OfacCsv.append(bytes(sdn), number, name, programme, wallet));
        return new ListFiles(next);
    }

    /// Hash of the single file, or of what `sha256sum` prints for the files in the order of their
    /// names. 64 hex digits.
    public String sha256() {
        if (files.size() == 1) return Hash.hex(Hash.sha256(files.firstEntry().getValue()));
        var sums = new StringBuilder();
        files.forEach((name, bytes) -> sums.append(Hash.hex(Hash.sha256(bytes)))
                .append("  ")
                .append(name)
                .append('\n'));
        return Hash.hex(Hash.sha256(sums.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// The name of the one file, of a format that has one; its problem and any name when it has not.
    String only(Edition edition) {
        if (files.size() == 1) return files.firstKey();
        edition.problem(Code.MISSING_FILE, "", 0, "one file expected, not " + files.size());
        return "";
    }

    public Set<String> names() {
        return files.keySet();
    }

    /// Whether the file is here, as it is or packed.
    boolean has(String name) {
        return files.containsKey(name) || files.containsKey(name + PACKED);
    }

    /// The bytes of a file, as it is or packed; none when it is not here.
    public byte[] bytes(String name) {
        return files.getOrDefault(files.containsKey(name) ? name : name + PACKED, new byte[0]);
    }

    /// The text of a file, unpacked; empty when it is not here. What cannot be read is a problem.
    String text(String name, Edition edition) {
        return has(name) ? PlainText.of(name, bytes(name), edition) : "";
    }
}
