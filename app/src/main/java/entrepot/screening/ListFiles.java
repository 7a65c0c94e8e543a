package entrepot.screening;

import entrepot.commit.Hash;
import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListSnapshot.Origin;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of one edition of a list, byte for byte as the authority published them, by name.
public final class ListFiles {

    /// Largest file that is read, in bytes; the largest official list is a tenth of it.
    private static final int FILE_BYTES_MAX = 256 * 1024 * 1024;

    private final SortedMap<String, byte[]> files;

    private ListFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /// Files by their official names: `sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv`, or the one
    /// XML file of the UN under any name.
    public static ListFiles of(Map<String, byte[]> files) {
        var copies = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return new ListFiles(copies);
    }

    /// Reads them as OFAC's CSV set: `sdn.csv`, and what there is of `alt.csv`, `add.csv` and
    /// `sdn_comments.csv`. The format has no date: `origin` brings it.
    public ListLoad parseOfac(Origin origin) {
        return new OfacCsv(this, origin).parse();
    }

    /// Reads them as the UN consolidated list: one XML file, whose `dateGenerated` is the date.
    public ListLoad parseUn(Origin origin) {
        return new UnXml(this, origin).parse();
    }

    /// The next edition of an OFAC set: one more record, with one wallet address, at the end.
    ///
    /// @param number    `ent_num`, not used before
    /// @param programme for example `CYBER2`
    /// @param symbol    currency symbol as OFAC writes it, for example `ETH`
    public ListFiles withWallet(int number, String name, String programme, String symbol, String address) {
        var wallet = Identifier.wallet(symbol, address);
        var next = new TreeMap<>(files);
        next.put(OfacCsv.SDN, OfacCsv.append(get(OfacCsv.SDN).orElseThrow(), number, name, programme, wallet));
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

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(files.get(name));
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    /// The text of a file: UTF-8 and nothing else, for a name with a letter lost is another name.
    /// Lost letters are replaced, and reported as a problem.
    static String decode(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > FILE_BYTES_MAX) {
            var detail = bytes.length + " bytes, at most " + FILE_BYTES_MAX;
            problems.add(new Problem(Problem.Code.TOO_LARGE, file, 0, detail));
            return "";
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(in, out, true);
        if (result.isUnderflow()) return out.flip().toString();
        int line = line(bytes, in.position());
        var detail = "byte " + in.position() + " is not UTF-8";
        problems.add(new Problem(Problem.Code.NOT_UTF8, file, line, detail));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) if (bytes[i] == '\n') line++;
        return line;
    }
}
