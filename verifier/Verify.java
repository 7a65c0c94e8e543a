import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Checks what an Entrepot register proves, without Entrepot and without a network: receipts, proofs
/// of balances, chains of checkpoints. Needs a JDK of 17 or newer and nothing else:
/// `java Verify.java FILE --key VKEY`. Hashes are those of RFC 9162; notes and proofs those of C2SP.
public class Verify {
    static final int FILE_MAX = 256 << 20;
    static final int LOG = 1, WITNESS = 4; // types of keys
    static final String LEAF = "c2sp.org/tlog-proof@v1\nindex ";
    static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /// What is wrong with a file. A wrong call is an `IllegalArgumentException`.
    static class Wrong extends RuntimeException {
        Wrong(String why) { super(why); }
    }

    public static void main(String[] args) {
        var out = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.println("TRUE: " + run(List.of(args)));
        } catch (Wrong e) {
            out.println("WRONG: " + e.getMessage());
            System.exit(1);
        } catch (IOException | IllegalArgumentException e) {
            out.println("verify: " + (e instanceof IOException ? "cannot read " : "") + e.getMessage());
            System.exit(2);
        }
    }

    static String run(List<String> words) throws IOException {
        var files = new ArrayList<Path>();
        var keys = new ArrayList<Key>();
        var witnesses = new ArrayList<Key>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) files.add(Path.of(word));
            else if (word.equals("--key") && rest.hasNext()) keys.add(Key.of(rest.next(), LOG));
            else if (word.equals("--witness") && rest.hasNext()) witnesses.add(Key.of(rest.next(), WITNESS));
            else throw new IllegalArgumentException("say: verify FILE [--key FILE|VKEY] [--witness FILE|VKEY]...");
        }
        if (files.size() != 1 || keys.size() > 1) throw new IllegalArgumentException("name one file, and one --key");
        var beside = files.get(0).toAbsolutePath().resolveSibling("log.vkey");
        if (keys.isEmpty() && !Files.exists(beside))
            throw new IllegalArgumentException("no key to trust: say --key, and the key you were given for this log");
        var key = keys.isEmpty() ? Key.of(beside.toString(), LOG) : keys.get(0);
        if (Files.size(files.get(0)) > FILE_MAX) throw new Wrong("the file is larger than " + FILE_MAX + " bytes");
        return check(Files.readString(files.get(0)), key, witnesses) + "; signed by " + key.name + "+" + key.id()
                + (witnesses.isEmpty() ? "" : ", witnesses: " + witnesses.size())
                + (keys.isEmpty() ? " (log.vkey beside the file; compare it with the key from elsewhere)" : "");
    }

    /// Says in words what the text proves under these keys; throws [Wrong] when it does not.
    static String check(String text, Key key, List<Key> witnesses) {
        var file = Json.object(Json.parse(text));
        return switch (Json.text(file, "format")) {
            case "entrepot-receipt/1" -> receipt(file, key, witnesses);
            case "entrepot-balance/1" -> balance(file, key, witnesses);
            case "entrepot-log/1" -> log(file, key, witnesses);
            default -> throw new Wrong("the file is of no form that is known here");
        };
    }

    static String receipt(Map<String, Object> file, Key key, List<Key> witnesses) {
        Json.only(file, Set.of("format", "receipt", "records", "proof"));
        var proof = Proof.of(Json.text(file, "proof"), LEAF, key, witnesses);
        var leaf = proof.proves(Json.text(file, "receipt"), "payment.receipt");
        var details = Json.object(leaf.get("details"));
        var given = Json.list(file, "records").iterator();
        var named = Json.list(details, "records");
        long before = 0;
        for (var each : named) {
            var record = Json.object(each);
            long index = Json.number(record, "index");
            if (index <= before || index > proof.from) throw new Wrong("record " + index + " is not in its place");
            before = index;
            if (!Boolean.TRUE.equals(record.get("shown"))) continue;
            var there = given.hasNext() ? Json.object(given.next()) : Map.<String, Object>of();
            if (!there.keySet().equals(Set.of("index", "text")) || Json.number(there, "index") != index)
                throw new Wrong("record " + index + " is missing, or another is in its place");
            if (!hex(Tree.leaf(Json.text(there, "text"))).equals(Json.text(record, "sha256")))
                throw new Wrong("record " + index + " was changed");
        }
        if (given.hasNext()) throw new Wrong("there are records that the receipt does not name");
        var payment = Json.object(details.get("payment"));
        return Json.text(leaf, "subject") + " is " + Json.text(payment, "state") + ", " + Json.text(payment, "amount")
                + " of " + Json.text(payment, "asset") + " to " + Json.text(payment, "payeeAccount") + ", transactions "
                + Json.texts(payment, "transactions") + "; records: " + named.size() + proof.place();
    }

    static String balance(Map<String, Object> file, Key key, List<Key> witnesses) {
        Json.only(file, Set.of("format", "leaf", "client", "asset", "units", "salt", "path", "proof"));
        var proof = Proof.of(Json.text(file, "proof"), LEAF, key, witnesses);
        var leaf = proof.proves(Json.text(file, "leaf"), "balances.sealed");
        String client = Json.text(file, "client"), asset = Json.text(file, "asset");
        var units = whole(Json.text(file, "units"), 38);
        var owner = sha256(bytes("entrepot-balance/1\n" + client + "\n" + asset + "\n" + Json.text(file, "salt")));
        var hash = sha256(new byte[] {0}, owner, sixteen(units));
        var sum = units;
        for (var each : Json.list(file, "path")) {
            var step = Json.object(each);
            Json.only(step, Set.of("side", "hash", "units"));
            var beside = whole(Json.text(step, "units"), 38);
            var other = base64(Json.text(step, "hash"), 32);
            hash = switch (Json.text(step, "side")) {
                case "left" -> sha256(new byte[] {1}, other, sixteen(beside), hash, sixteen(sum));
                case "right" -> sha256(new byte[] {1}, hash, sixteen(sum), other, sixteen(beside));
                default -> throw new Wrong("a step is neither left nor right");
            };
            sum = sum.add(beside);
        }
        for (var each : Json.list(Json.object(leaf.get("details")), "assets")) {
            var total = Json.object(each);
            if (Json.text(total, "asset").equals(asset) && Json.text(total, "root").equals(hex(hash))
                    && whole(Json.text(total, "units"), 38).equals(sum))
                return client + " is owed " + units + " units of " + asset + ", part of the " + sum
                        + " that all are owed at " + Json.text(leaf, "at") + proof.place();
        }
        throw new Wrong("the balance is not among those that were sealed");
    }

    static String log(Map<String, Object> file, Key key, List<Key> witnesses) {
        Json.only(file, Set.of("format", "entries", "steps"));
        List<String> entries = Json.texts(file, "entries"), steps = Json.texts(file, "steps");
        var last = Note.NONE;
        for (int i = 0; i < steps.size(); i++) {
            var grown = Proof.of(steps.get(i), "old ", key, i == steps.size() - 1 ? witnesses : List.of());
            grown.follows(last);
            last = grown.note;
            int size = (int) Math.min(last.size, entries.size());
            if (!entries.isEmpty() && !Arrays.equals(Tree.root(entries.subList(0, size)), last.root))
                throw new Wrong("the entries are not those below the checkpoint of " + last.size);
        }
        if (steps.isEmpty() || (!entries.isEmpty() && entries.size() != last.size))
            throw new Wrong(last.size + " entries were signed, not " + entries.size());
        return steps.size() + " checkpoints, each going on from the one before, up to leaf " + last.size
                + (entries.isEmpty() ? "" : "; all entries are here");
    }

    /// The Merkle tree of RFC 9162, section 2.1.
    static class Tree {
        static byte[] leaf(String entry) { return sha256(new byte[] {0}, bytes(entry)); }
        static byte[] node(byte[] left, byte[] right) { return sha256(new byte[] {1}, left, right); }
        static byte[] root(List<String> entries) {
            int n = entries.size();
            if (n < 2) return n == 0 ? sha256() : leaf(entries.get(0));
            int k = Integer.highestOneBit(n - 1);
            return node(root(entries.subList(0, k)), root(entries.subList(k, n)));
        }

        /// The roots of an old and of a new tree to which a path leads, from the leaf or subtree at an
        /// index of the new tree's level: 2.1.3.2 and 2.1.4.2 walk the same way. Empty for a wrong length.
        static List<byte[]> walk(byte[] from, long fn, long sn, List<byte[]> path) {
            byte[] fr = from, sr = from;
            for (var p : path) {
                if (sn == 0) return List.of();
                if ((fn & 1) == 1 || fn == sn) {
                    fr = node(p, fr);
                    sr = node(p, sr);
                    for (; (fn & 1) == 0 && fn != 0; fn >>= 1) sn >>= 1;
                } else sr = node(sr, p);
                fn >>= 1;
                sn >>= 1;
            }
            return sn == 0 ? List.of(fr, sr) : List.of();
        }

        static boolean consistent(Note old, Note now, List<byte[]> proof) {
            if (old.size == 0) return proof.isEmpty();
            if (old.size == now.size) return proof.isEmpty() && Arrays.equals(old.root, now.root);
            if (old.size > now.size || proof.isEmpty()) return false;
            int whole = Long.numberOfTrailingZeros(old.size);
            boolean known = Long.bitCount(old.size) == 1;
            var roots = walk(known ? old.root : proof.get(0), (old.size - 1) >> whole, (now.size - 1) >> whole,
                    known ? proof : proof.subList(1, proof.size()));
            return !roots.isEmpty() && Arrays.equals(roots.get(0), old.root) && Arrays.equals(roots.get(1), now.root);
        }
    }

    /// A public key under its name, `name+id+base64(type, key)`.
    record Key(String name, int type, byte[] raw) {
        static Key of(String given, int type) throws IOException {
            boolean isText = given.split("\\+", 3).length == 3 && !Files.exists(Path.of(given));
            var text = isText ? given : Files.readString(Path.of(given));
            var words = text.lines().findFirst().orElse("").strip().split("\\+", 3);
            var raw = base64(words.length == 3 ? words[2] : "", 33);
            var key = new Key(words[0], type, Arrays.copyOfRange(raw, 1, 33));
            if (raw[0] == type && key.id().equals(words[1])) return key;
            throw new IllegalArgumentException("not a key of this kind with its own id: " + given);
        }

        String id() { return hex(Arrays.copyOf(sha256(bytes(name + "\n"), new byte[] {(byte) type}, raw), 4)); }

        boolean signed(String message, byte[] signature) {
            try {
                var spki = ByteBuffer.allocate(44).put(X509).put(raw).array();
                var ed = Signature.getInstance("Ed25519");
                ed.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
                ed.update(bytes(message));
                return ed.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /// A checkpoint that its log has signed, and every witness that was asked for.
    record Note(String text, long size, byte[] root) {
        static final Note NONE = new Note("", 0, sha256());
        static Note of(String note, Key key, List<Key> witnesses) {
            int end = note.lastIndexOf("\n\n");
            var lines = note.split("\n", -1);
            if (end < 0 || lines.length < 5) throw new Wrong("the checkpoint is not a signed note");
            if (!lines[0].equals(key.name)) throw new Wrong("the checkpoint is of another log: " + lines[0]);
            var text = note.substring(0, end + 1);
            var signatures = note.substring(end + 2).lines().toList();
            for (var each : Stream.concat(Stream.of(key), witnesses.stream()).toList())
                if (signatures.stream().noneMatch(line -> isSigned(text, line, each)))
                    throw new Wrong("the checkpoint is not signed by " + each.name + "+" + each.id());
            return new Note(text, whole(lines[1], 18).longValue(), base64(lines[2], 32));
        }

        private static boolean isSigned(String text, String line, Key key) {
            var words = line.split(" ", -1);
            if (words.length != 3 || !words[0].equals("—") || !words[1].equals(key.name)) return false;
            var blob = base64(words[2], 0);
            if (blob.length != (key.type == LOG ? 68 : 76)) return false;
            var head = key.type == LOG ? "" : "cosignature/v1\ntime " + ByteBuffer.wrap(blob).getLong(4) + "\n";
            var signature = Arrays.copyOfRange(blob, blob.length - 64, blob.length);
            return key.id().equals(hex(Arrays.copyOf(blob, 4))) && key.signed(head + text, signature);
        }
    }

    /// Hashes that lead to a checkpoint from a leaf or an older tree (C2SP tlog-proof, tlog-witness).
    record Proof(long from, List<byte[]> path, Note note) {
        static Proof of(String text, String head, Key key, List<Key> witnesses) {
            int cut = text.indexOf("\n\n");
            if (!text.startsWith(head) || cut < 0) throw new Wrong("there are no hashes below " + head.strip());
            var lines = text.substring(head.length(), cut).split("\n", -1);
            var path = Arrays.stream(lines).skip(1).map(line -> base64(line, 32)).toList();
            return new Proof(whole(lines[0], 18).longValue(), path, Note.of(text.substring(cut + 2), key, witnesses));
        }

        void follows(Note last) {
            if (from != last.size) throw new Wrong("a step from " + from + " follows the tree of " + last.size);
            if (!Tree.consistent(last, note, path))
                throw new Wrong("the tree of " + from + " is not the beginning of the tree of " + note.size);
        }

        /// The fields of the leaf that is in the log, in the place and of the kind that it says.
        Map<String, Object> proves(String text, String kind) {
            var roots = Tree.walk(Tree.leaf(text), from, note.size - 1, path);
            if (from >= note.size || roots.isEmpty() || !Arrays.equals(roots.get(1), note.root))
                throw new Wrong("leaf " + (from + 1) + " is not below the checkpoint, or was changed");
            var leaf = Json.object(Json.parse(text));
            if (Json.number(leaf, "index") == from + 1 && Json.text(leaf, "kind").equals(kind)) return leaf;
            throw new Wrong("leaf " + (from + 1) + " is not a " + kind + " in its place");
        }

        String place() { return "; leaf " + (from + 1) + " of " + note.size; }
    }

    /// JSON without fractions and nulls, read strictly: no key twice, nothing after the end.
    static class Json {
        private final String text;
        private int at, depth;
        private Json(String text) { this.text = text; }
        private void need(boolean found) { if (!found) throw new Wrong("not JSON at character " + at); }

        static Object parse(String text) {
            var json = new Json(text);
            var value = json.value();
            json.need(json.peek() == 0 && json.at == text.length());
            return value;
        }

        private char peek() {
            while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) at++;
            return at < text.length() ? text.charAt(at) : 0;
        }

        private boolean takes(String word) {
            boolean found = peek() != 0 && text.startsWith(word, at);
            at += found ? word.length() : 0;
            return found;
        }

        private Object value() {
            need(++depth < 20);
            Object value = takes("[") ? items(new ArrayList<>()) : takes("{") ? members(new LinkedHashMap<>())
                    : peek() == '"' ? string() : takes("true") ? true : takes("false") ? (Object) false : number();
            depth--;
            return value;
        }

        private Object items(List<Object> items) {
            for (; !takes("]"); items.add(value())) need(items.isEmpty() || takes(","));
            return items;
        }

        private Object members(Map<String, Object> members) {
            while (!takes("}")) {
                need(members.isEmpty() || takes(","));
                var key = string();
                need(takes(":") && members.put(key, value()) == null);
            }
            return members;
        }

        private long number() {
            int from = at;
            while (at < text.length() && "-0123456789.eE+".indexOf(text.charAt(at)) >= 0) at++;
            need(text.substring(from, at).matches("0|-?[1-9][0-9]{0,17}"));
            return Long.parseLong(text.substring(from, at));
        }

        private String string() {
            var read = new StringBuilder();
            need(takes("\""));
            for (char c; (c = next()) != '"'; ) read.append(c == '\\' ? escaped(next()) : c);
            return read.toString();
        }

        private char next() {
            need(at < text.length() && text.charAt(at) >= ' ');
            return text.charAt(at++);
        }

        private char escaped(char c) {
            int plain = "\"\\/bfnrt".indexOf(c);
            if (plain >= 0) return "\"\\/\b\f\n\r\t".charAt(plain);
            need(c == 'u' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
            return (char) Integer.parseInt(text.substring(at, at += 4), 16);
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) { return typed(value, Map.class, "an object"); }
        static List<?> list(Map<String, Object> from, String key) { return typed(from.get(key), List.class, key); }
        static String text(Map<String, Object> from, String key) { return typed(from.get(key), String.class, key); }
        static long number(Map<String, Object> from, String key) { return typed(from.get(key), Long.class, key); }
        static List<String> texts(Map<String, Object> from, String key) {
            return list(from, key).stream().map(each -> typed(each, String.class, key)).toList();
        }
        static void only(Map<String, Object> from, Set<String> keys) {
            if (!from.keySet().equals(keys)) throw new Wrong("the fields are " + from.keySet() + ", not " + keys);
        }
        private static <T> T typed(Object value, Class<T> type, String what) {
            if (type.isInstance(value)) return type.cast(value);
            throw new Wrong(what + " is missing or of another kind");
        }
    }

    static byte[] bytes(String text) { return text.getBytes(StandardCharsets.UTF_8); }
    static String hex(byte[] bytes) { return HexFormat.of().formatHex(bytes); }
    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /// Base64 in its one canonical spelling, of so many bytes; of any number for 0.
    static byte[] base64(String text, int length) {
        boolean fits = text.matches("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");
        var bytes = Base64.getDecoder().decode(fits ? text : "");
        fits = Base64.getEncoder().encodeToString(bytes).equals(text) && (length == 0 || length == bytes.length);
        if (fits) return bytes;
        throw new Wrong("not base64 of the right length: " + text);
    }
    static BigInteger whole(String text, int digits) {
        if (text.length() <= digits && text.matches("0|[1-9][0-9]*")) return new BigInteger(text);
        throw new Wrong("not a whole number: " + text);
    }
    static byte[] sixteen(BigInteger units) {
        if (units.bitLength() > 127) throw new Wrong("a sum is too large");
        return ByteBuffer.allocate(16).putLong(units.shiftRight(64).longValue()).putLong(units.longValue()).array();
    }
}
