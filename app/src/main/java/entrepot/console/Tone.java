package entrepot.console;

import java.util.Locale;

/// The colour of a state. Never the only sign of it: the word stands beside.
public enum Tone {
    /// Reached, allowed, final.
    GOOD,
    /// Under way, or waiting for somebody.
    WAIT,
    /// Refused, failed, held.
    BAD,
    /// Worth noticing, nothing wrong.
    NOTE,
    /// None of these.
    PLAIN;

    /// The word that style sheets know.
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
