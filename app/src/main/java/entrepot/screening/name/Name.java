package entrepot.screening.name;

import java.util.List;
import java.util.function.UnaryOperator;

/// A name, read once: its words in all readings, with their roles. Of a hostile text only a bounded
/// part is read (512 characters, 24 words of 48 letters).
public final class Name {

    private final String text;
    private final NameKind kind;
    private final List<List<Word>> variants;

    private Name(String text, NameKind kind, List<List<Word>> variants) {
        this.text = text;
        this.kind = kind;
        this.variants = List.copyOf(variants);
    }

    /// Reads a name; one without a letter or figure has no words and is like no other.
    public static Name of(String text, NameKind kind) {
        return new Name(text, kind, NameReader.variants(text, kind));
    }

    /// The same name of other, equal words: names that share them need less room, and are compared faster.
    public Name of(UnaryOperator<Word> equal) {
        return new Name(
                text,
                kind,
                variants.stream()
                        .map(words -> words.stream().map(equal).toList())
                        .toList());
    }

    public String text() {
        return text;
    }

    public NameKind kind() {
        return kind;
    }

    /// The words of all ways to read it.
    public List<Word> words() {
        return variants.size() == 1
                ? variants.getFirst()
                : variants.stream().flatMap(List::stream).toList();
    }

    /// The ways to read it, each a list of words, the best first.
    public List<List<Word>> variants() {
        return variants;
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
