package entrepot.screening.goods;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Text as the words that it is compared by: small letters, one spelling, stems, no words that say
/// nothing. A CAS number is one word.
final class Words {

    /// Longest text that is read, in characters; the longest paragraph has a tenth of it.
    static final int CHARACTERS_MAX = 20_000;

    /// Longest word that is read: what goes on is no word of any list.
    private static final int WORD_CHARACTERS_MAX = 60;

    private static final String PAIRED = "_";
    private static final Pattern WORD = Pattern.compile("[0-9]{2,7}-[0-9]{2}-[0-9]\\b|[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Words of law that stand in most paragraphs, and words of trade that stand in most invoices.
    private static final Set<String> EMPTY = Set.of(
            "having",
            "following",
            "any",
            "all",
            "as",
            "follows",
            "see",
            "list",
            "items",
            "item",
            "controlled",
            "control",
            "n.e.s",
            "nes",
            "specified",
            "therefor",
            "other",
            "than",
            "or",
            "more",
            "less",
            "greater",
            "exceeding",
            "equal",
            "at",
            "least",
            "e.g",
            "i.e",
            "new",
            "unit",
            "units",
            "pcs",
            "pc",
            "qty",
            "set",
            "sets",
            "piece",
            "pieces",
            "brand",
            "model",
            "type",
            "part",
            "no",
            "for",
            "use",
            "used",
            "from",
            "up",
            "per",
            "our",
            "order",
            "invoice",
            "x",
            "which",
            "what",
            "eccn",
            "usml",
            "with",
            "can",
            "including",
            "include",
            "kg",
            "g",
            "ml",
            "cm",
            "mm",
            "inch",
            "litre",
            "litres",
            "gallon",
            "drum",
            "drums",
            "bag",
            "bags",
            "box",
            "boxes",
            "bottle",
            "bottles",
            "carton",
            "cartons",
            "tin",
            "tins",
            "spool",
            "spools",
            "supply",
            "made",
            "make",
            "grade",
            "capable",
            "designed",
            "specially");

    private Words() {}

    /// The words of a text in their order, numbers among them.
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        read(text, (stem, form) -> words.add(stem));
        return words;
    }

    /// Each stem of a text with the first word that has it, as people read it.
    static Map<String, String> forms(String text) {
        var forms = new LinkedHashMap<String, String>();
        read(text, forms::putIfAbsent);
        return forms;
    }

    private static void read(String text, BiConsumer<String, String> taker) {
        var found = WORD.matcher(plain(text));
        var stemmer = new EnglishStemmer();
        while (found.find()) {
            var word = found.group();
            if (word.length() > WORD_CHARACTERS_MAX) continue;
            if (isLetter(word) || EMPTY.contains(word) || EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
                continue;
            taker.accept(stem(stemmer, Spelling.american(word)), word);
        }
    }

    /// Each two words that stand side by side, as one word.
    static List<String> pairs(List<String> words) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) pairs.add(words.get(i - 1) + PAIRED + words.get(i));
        return pairs;
    }

    static boolean isPair(String word) {
        return word.contains(PAIRED);
    }

    /// Whether at least half of the letters are Latin: lists are in English.
    static boolean isReadable(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        return letters > 0 && 2 * latin >= letters;
    }

    private static boolean isLetter(String word) {
        return word.length() == 1 && !Character.isDigit(word.charAt(0));
    }

    /// Whether a word is a bare number: it says little, for a list says "exceeding".
    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String plain(String text) {
        var cut = text.length() > CHARACTERS_MAX ? text.substring(0, CHARACTERS_MAX) : text;
        var folded = Normalizer.normalize(cut, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(folded).replaceAll("");
    }

    private static String stem(EnglishStemmer stemmer, String word) {
        if (!word.chars().allMatch(Character::isLetter)) return word;
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
