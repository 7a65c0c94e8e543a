package entrepot.screening.script;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mandarin syllables: of a character, and in the older spelling of Wade and Giles.
final class Pinyin {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    private static final String[] SYLLABLES = load();

    /// Beginnings and ends of a syllable as Wade and Giles write them, where they differ.
    private static final Map<String, String> BEGINNINGS = pairs("""
        zhi=chih chi=chih shi=shih ri=jih zi=tzu ci=tzu si=ssu zh=ch ch=ch sh=sh j=ch q=ch x=hs
        b=p d=t g=k z=ts c=ts r=j
        ge=ke ke=ke he=ho er=erh you=yu yan=yen ye=yeh yong=yung""");

    private static final Map<String, String> ENDS = pairs("""
        ong=ung ian=ien ie=ieh ue=ueh iong=iung duo=to tuo=to luo=lo nuo=no zuo=tso cuo=tso ruo=jo zhuo=cho chuo=cho
        shuo=shuo""");

    private Pinyin() {}

    /// Empty for what is no character, or has no reading.
    static String of(int character) {
        return character < FIRST || character > LAST ? "" : SYLLABLES[character - FIRST];
    }

    static String wadeGiles(String syllable) {
        for (int length = Math.min(4, syllable.length()); length > 0; length--) {
            var beginning = BEGINNINGS.get(syllable.substring(0, length));
            boolean whole = length == syllable.length();
            if (beginning != null && (whole || (length <= 2 && isConsonant(syllable.charAt(length - 1)))))
                return end(beginning + syllable.substring(length));
        }
        return end(syllable);
    }

    private static String end(String syllable) {
        for (int i = 0; i < syllable.length(); i++) {
            var end = ENDS.get(syllable.substring(i));
            if (end != null) return syllable.substring(0, i) + end;
        }
        return syllable;
    }

    private static boolean isConsonant(char letter) {
        return "aeiou".indexOf(letter) < 0;
    }

    private static String[] load() {
        var syllables = new String[LAST - FIRST + 1];
        Arrays.fill(syllables, "");
        for (var line : Table.text("pinyin.txt").lines().toList()) {
            if (line.startsWith("#")) continue;
            int blank = line.indexOf(' ');
            var syllable = line.substring(0, blank).intern();
            for (int i = blank + 1; i < line.length(); i++) syllables[line.charAt(i) - FIRST] = syllable;
        }
        return syllables;
    }

    private static Map<String, String> pairs(String text) {
        return Stream.of(text.split("\\s+", -1))
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
