package entrepot.commit.bulk;

import entrepot.commit.Json;

/// Puts together the canonical JSON of the few records that are written thousands of times a second.
/// Whoever uses it owes a test that the bytes are those of [Json].
public final class CanonicalText {

    private static final int FIRST = 512;

    private final StringBuilder text = new StringBuilder(FIRST);

    /// Adds what is JSON already.
    public CanonicalText raw(String json) {
        text.append(json);
        return this;
    }

    public CanonicalText whole(long value) {
        text.append(value);
        return this;
    }

    /// Adds a text in quotes.
    public CanonicalText quoted(String value) {
        if (isPlain(value)) text.append('"').append(value).append('"');
        else text.append(Json.write(value));
        return this;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
