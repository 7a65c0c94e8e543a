package entrepot.screening.fetch;

import entrepot.screening.source.text.PlainText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// What is in the body of an answer: no error page, and out of its packing. Pure.
final class Contents {

    /// Cannot be the list; the message says why.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        final transient Answer.Fault fault;

        Unfit(Answer.Fault fault, String detail) {
            super(detail);
            this.fault = fault;
        }
    }

    private static final Set<String> TYPES = Set.of(
            "application/csv",
            "application/download",
            "application/force-download",
            "application/gzip",
            "application/json",
            "application/octet-stream",
            "application/vnd.ms-excel",
            "application/x-download",
            "application/x-gzip",
            "application/x-zip-compressed",
            "application/xml",
            "application/zip",
            "binary/octet-stream",
            "text/csv",
            "text/plain",
            "text/tab-separated-values",
            "text/xml");

    private static final int ENTRIES_MAX = 100;
    private static final int HEAD = 512;
    private static final int BLOCK = 16 * 1024;

    private Contents() {}

    /// The files in a body.
    ///
    /// @param name     of the file, when it is one
    /// @param type     `Content-Type` as it came; empty when there was none
    /// @param encoding `Content-Encoding` as it came; empty when there was none
    static Map<String, byte[]> files(String name, String type, String encoding, byte[] body) throws Unfit {
        var media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (!media.isEmpty() && !TYPES.contains(media))
            throw new Unfit(Answer.Fault.NOT_A_LIST, "is of type " + media + ", which no list is");
        var bytes = decoded(encoding, body);
        if (isPage(bytes)) throw new Unfit(Answer.Fault.NOT_A_LIST, "is a page in HTML, not a list");
        return isZip(bytes) ? unzipped(bytes) : Map.of(name, bytes);
    }

    private static byte[] decoded(String encoding, byte[] body) throws Unfit {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    yield bounded(in, PlainText.unpackedBytesMax(body.length));
                } catch (IOException e) {
                    throw new Unfit(Answer.Fault.BAD_ARCHIVE, "cannot be unpacked: " + e.getMessage());
                }
            }
            default -> throw new Unfit(Answer.Fault.BAD_ARCHIVE, "is encoded as " + encoding + ", not known here");
        };
    }

    private static boolean isPage(byte[] bytes) {
        var head = PlainText.head(bytes);
        var start =
                head.substring(0, Math.min(HEAD, head.length())).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /// The list files of an archive; what lies in folders is named by its own name.
    private static Map<String, byte[]> unzipped(byte[] archive) throws Unfit {
        long left = PlainText.unpackedBytesMax(archive.length);
        var files = new TreeMap<String, byte[]>();
        int entries = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > ENTRIES_MAX) throw new Unfit(Answer.Fault.BAD_ARCHIVE, "over 100 files in the archive");
                var bytes = bounded(in, left);
                left -= bytes.length;
                var name = listFile(entry.getName());
                if (name.isPresent() && files.put(name.get(), bytes) != null)
                    throw new Unfit(Answer.Fault.BAD_ARCHIVE, "two files " + name.get() + " in the archive");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit(Answer.Fault.BAD_ARCHIVE, "cannot be unpacked: " + e.getMessage());
        }
        if (files.isEmpty()) throw new Unfit(Answer.Fault.BAD_ARCHIVE, "no list file in the archive");
        return files;
    }

    private static Optional<String> listFile(String entry) {
        var name = entry.toLowerCase(Locale.ROOT).replaceFirst("^.*[/\\\\]", "");
        return name.matches("[a-z0-9._ -]{1,200}\\.(csv|xml|json|txt)")
                ? Optional.of(name.replace(' ', '-'))
                : Optional.empty();
    }

    private static byte[] bounded(InputStream in, long max) throws IOException, Unfit {
        var out = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            out.write(block, 0, read);
            if (out.size() > max)
                throw new Unfit(Answer.Fault.BAD_ARCHIVE, "unpacks to more than " + max + " bytes, far over its size");
        }
        return out.toByteArray();
    }
}
