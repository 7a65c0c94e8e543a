package entrepot.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/// The script that a text begins in, by its code.
final class ScriptCode {

    /// No letter, so no script.
    static final String NONE = "Zyyy";

    private ScriptCode() {}

    /// ISO 15924 code of the script that the first letter is written in, `Latn`, `Cyrl` …; [#NONE]
    /// without a letter.
    static String of(String text) {
        return text.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse(NONE);
    }
}
