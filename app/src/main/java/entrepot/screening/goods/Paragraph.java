package entrepot.screening.goods;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One paragraph of a control list.
///
/// @param list     short name of the list, for example `us-ccl`
/// @param code     as it is cited, for example `3A001.a.5.a.1` or `XI(c)(19)(ii)`
/// @param headings texts that it stands under, from its category down to its parent
/// @param notes    what the list says to explain it; empty when nothing
public record Paragraph(String list, String code, String text, List<String> headings, String notes) {

    private static final Pattern ENTRY = Pattern.compile("[0-9][A-E][0-9]{3}");
    private static final Pattern MUNITIONS = Pattern.compile("[IVX]+\\([A-Za-z]\\)");

    public Paragraph {
        headings = List.copyOf(headings);
        if (code.isBlank()) throw new IllegalArgumentException("a paragraph has a code");
    }

    /// The entry that it belongs to: `3A001`, or `XI(c)` on the munitions list.
    public String entry() {
        return entry(code);
    }

    static String entry(String code) {
        for (var shape : List.of(ENTRY, MUNITIONS)) {
            var found = shape.matcher(code);
            if (found.lookingAt()) return found.group();
        }
        return code;
    }

    /// The code as it is cited: the entry in capitals, what follows in small letters.
    static String cited(String code) {
        int end = code.indexOf(code.indexOf('(') > 0 ? '(' : '.');
        return end < 0 ? code : code.substring(0, end) + code.substring(end).toLowerCase(Locale.ROOT);
    }

    /// Whether it is of a munitions list, whose entries are not numbered like those of dual-use lists.
    boolean isMunitions() {
        return MUNITIONS.matcher(code).lookingAt();
    }

    /// What the entry controls: goods, test equipment, materials, software, technology.
    Kind kind() {
        if (!ENTRY.matcher(entry()).matches()) return Kind.GOODS;
        return switch (entry().charAt(1)) {
            case 'D' -> Kind.SOFTWARE;
            case 'E' -> Kind.TECHNOLOGY;
            default -> Kind.GOODS;
        };
    }

    /// What a paragraph is about.
    enum Kind {
        GOODS,
        SOFTWARE,
        TECHNOLOGY
    }
}
