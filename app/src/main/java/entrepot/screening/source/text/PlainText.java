package entrepot.screening.source.text;

import entrepot.screening.ListLoad.Problem.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// The text of a file: unpacked if it is packed, and UTF-8 and nothing else, for a name with a letter
/// lost is another name. What cannot be read is reported, and read as far as it goes.
public final class PlainText {

    /// Largest file that is read, in bytes; the largest official list is a tenth of it.
    public static final int FILE_BYTES_MAX = 256 * 1024 * 1024;

    /// A packed list is ten times larger unpacked; a bomb a thousand times.
    private static final int INFLATION_MAX = 100;

    /// So much may come out of even the smallest packed file.
    private static final int INFLATED_BYTES_ALWAYS = 1024 * 1024;

    private static final int HEAD_BYTES = 16 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PlainText() {}

    /// The whole text; empty when nothing of it can be read.
    public static String of(String file, byte[] bytes, Problems problems) {
        if (bytes.length > FILE_BYTES_MAX) {
            problems.problem(Code.TOO_LARGE, file, 0, bytes.length + " bytes, at most " + FILE_BYTES_MAX);
            return "";
        }
        return decode(file, isPacked(bytes) ? unpack(file, bytes, problems) : bytes, problems);
    }

    /// How many bytes may come out of so many packed ones; more is a bomb.
    public static long unpackedBytesMax(long packed) {
        return Math.min(FILE_BYTES_MAX, Math.max(INFLATED_BYTES_ALWAYS, packed * INFLATION_MAX));
    }

    /// The beginning of a file, to see what it is; never fails.
    public static String head(byte[] bytes) {
        var head = bytes.length > HEAD_BYTES ? new String(bytes, 0, HEAD_BYTES, StandardCharsets.UTF_8) : "";
        if (isPacked(bytes)) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "";
            }
        } else if (head.isEmpty()) head = new String(bytes, StandardCharsets.UTF_8);
        return unmarked(head);
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    }

    private static byte[] unpack(String file, byte[] packed, Problems problems) {
        long max = unpackedBytesMax(packed.length);
        var out = new ByteArrayOutputStream(packed.length * 4);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var block = new byte[HEAD_BYTES];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                if (out.size() <= max) continue;
                problems.problem(Code.TOO_LARGE, file, 0, "unpacks to more than " + max + " bytes");
                return new byte[0];
            }
            return out.toByteArray();
        } catch (IOException e) {
            problems.problem(Code.NOT_WELL_FORMED, file, 0, "cannot be unpacked: " + e.getMessage());
            return new byte[0];
        }
    }

    private static String decode(String file, byte[] bytes, Problems problems) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        // A lost letter decodes to the replacement character, which a text may also hold by right.
        if (text.indexOf('\uFFFD') >= 0) {
            int bad = firstBad(bytes);
            if (bad >= 0) problems.problem(Code.NOT_UTF8, file, line(bytes, bad), "byte " + bad + " is not UTF-8");
        }
        return unmarked(text);
    }

    private static int firstBad(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(HEAD_BYTES);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isUnderflow()) return -1;
            if (!result.isOverflow()) return in.position();
            out.clear();
        }
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) if (bytes[i] == '\n') line++;
        return line;
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
