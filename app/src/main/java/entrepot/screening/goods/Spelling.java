package entrepot.screening.goods;

import java.util.Map;
import java.util.regex.Pattern;

/// One spelling for words that British and American lists spell apart.
final class Spelling {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("aluminium", "aluminum"),
            Map.entry("analogue", "analog"),
            Map.entry("sulphur", "sulfur"),
            Map.entry("gauge", "gage"),
            Map.entry("aeroplane", "airplane"),
            Map.entry("catalogue", "catalog"),
            Map.entry("licence", "license"),
            Map.entry("mould", "mold"),
            Map.entry("moulding", "molding"),
            Map.entry("programme", "program"),
            Map.entry("caesium", "cesium"),
            Map.entry("axes", "axis"));

    private static final Pattern FIBRE = Pattern.compile("(fib|cent|calib|lit|met)re(s?)$");
    private static final Pattern VAPOUR = Pattern.compile("(vap|col|behavi|arm|harb)our");
    private static final Pattern DIGITISE = Pattern.compile("([a-z]{3})is(e[drs]?|ing|ation|ations)$");
    private static final Pattern ANALYSER = Pattern.compile("analys(e[drs]*|ing)$");

    private Spelling() {}

    static String american(String word) {
        var known = WORDS.get(word);
        if (known != null) return known;
        var one = word.contains("analys") ? ANALYSER.matcher(word).replaceAll("analyz$1") : word;
        if (one.contains("re")) one = FIBRE.matcher(one).replaceAll("$1er$2");
        if (one.contains("our")) one = VAPOUR.matcher(one).replaceAll("$1or");
        one = one.replace("sulph", "sulf");
        return one.contains("is") ? DIGITISE.matcher(one).replaceAll("$1iz$2") : one;
    }
}
