package entrepot.screening.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes an input of others: pieces left out, put in, said again and again, taken from another.
final class Mutation {

    private static final int CHANGES_MAX = 6;
    private static final int BYTES_MAX = 40_000;
    private static final int REPEATS_MAX = 2_000;

    /// What readers stumble over: ends, quotes, brackets, marks of direction, letters without width,
    /// halves of pairs, bytes that are no UTF-8, numbers at the edge.
    private static final List<byte[]> STONES = List.of(
            bytes("\""),
            bytes("\"\""),
            bytes(","),
            bytes("\n"),
            bytes("\r"),
            bytes("\t"),
            bytes("\u0000"),
            bytes("\u001a"),
            bytes("\u202e"),
            bytes("\u200b"),
            bytes("\u200d"),
            bytes("\u0301\u0301\u0301"),
            bytes("\uFEFF"),
            bytes("\uD83D\uDE00"),
            bytes("Ж漢ひع한"),
            bytes("<a>"),
            bytes("</a>"),
            bytes("<![CDATA["),
            bytes("<!DOCTYPE a [<!ENTITY b \"b\">]>"),
            bytes("&b;"),
            bytes("&#0;"),
            bytes("{\"a\":["),
            bytes("]}"),
            bytes("-0-"),
            bytes("2147483648"),
            bytes("1e999999999"),
            bytes("0000-00-00"),
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {0x1F, (byte) 0x8B, 8, 0});

    private final List<byte[]> inputs;
    private final Random chance;

    Mutation(List<byte[]> inputs, Random chance) {
        this.inputs = inputs;
        this.chance = chance;
    }

    byte[] next() {
        var input = some(inputs);
        int changes = 1 + chance.nextInt(CHANGES_MAX);
        for (int i = 0; i < changes; i++) input = changed(input);
        return input.length <= BYTES_MAX ? input : Arrays.copyOf(input, BYTES_MAX);
    }

    private byte[] changed(byte[] input) {
        int from = chance.nextInt(input.length + 1);
        int to = Math.min(input.length, from + chance.nextInt(1 + (chance.nextBoolean() ? 8 : input.length)));
        var piece = Arrays.copyOfRange(input, from, to);
        return switch (chance.nextInt(6)) {
            case 0 -> put(input, from, to, new byte[0]);
            case 1 -> put(input, from, from, some(STONES));
            case 2 -> put(input, from, from, repeated(piece));
            case 3 -> put(input, from, to, flipped(piece));
            case 4 -> put(input, from, to, pieceOf(some(inputs)));
            default -> Arrays.copyOf(input, from);
        };
    }

    private byte[] put(byte[] input, int from, int to, byte[] piece) {
        var out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        out.writeBytes(piece);
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private byte[] repeated(byte[] piece) {
        var out = new ByteArrayOutputStream();
        int times = 1 + chance.nextInt(chance.nextInt(REPEATS_MAX) + 1);
        for (int i = 0; i < times && out.size() < BYTES_MAX; i++) out.writeBytes(piece);
        return out.toByteArray();
    }

    private byte[] flipped(byte[] piece) {
        for (int i = 0; i < piece.length; i++) piece[i] ^= (byte) (1 << chance.nextInt(8));
        return piece;
    }

    private byte[] pieceOf(byte[] other) {
        int from = chance.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, from + chance.nextInt(other.length - from + 1));
    }

    private byte[] some(List<byte[]> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
