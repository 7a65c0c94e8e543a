package entrepot.screening.goods;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The paragraphs of control lists, found by their words. Built in memory, never changes.
public final class ControlIndex {

    /// Most findings for one description.
    public static final int FOUND_MAX = 5;

    private final Weights weights;
    private final Synonyms synonyms = Synonyms.load();
    private final List<Paragraph> paragraphs;
    private final Map<String, List<Paragraph>> byCode;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> entryTexts;
    private final Vocabulary vocabulary;
    private final PlaceIndex byEntry;
    private final PlaceIndex byParagraph;

    private ControlIndex(Collection<Paragraph> paragraphs, Weights weights) {
        this.weights = weights;
        this.paragraphs = List.copyOf(paragraphs);
        byCode = paragraphs.stream().collect(Collectors.groupingBy(Paragraph::code));
        var lists = new LinkedHashMap<String, Entry>();
        for (var paragraph : paragraphs) {
            var code = paragraph.entry();
            entries.computeIfAbsent(code, Entry::of).add(paragraph);
            lists.computeIfAbsent(paragraph.list() + code, none -> Entry.of(code))
                    .add(paragraph);
        }
        entryTexts = List.copyOf(lists.values());
        vocabulary = Vocabulary.of(entries.values().stream().map(Entry::words).toList());
        byEntry = PlaceIndex.of(entryTexts.stream().map(this::places).toList());
        byParagraph =
                PlaceIndex.of(this.paragraphs.stream().map(ControlIndex::places).toList());
    }

    /// An index over the paragraphs of one or more lists.
    public static ControlIndex of(Collection<Paragraph> paragraphs) {
        return of(paragraphs, Weights.CHOSEN);
    }

    static ControlIndex of(Collection<Paragraph> paragraphs, Weights weights) {
        return new ControlIndex(paragraphs, weights);
    }

    /// Whether no list is in it.
    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /// The entries that a description fits best, best first.
    public List<Finding> search(String description) {
        var wording = Wording.of(description, synonyms, vocabulary, weights.synonym());
        var scores = new HashMap<String, Double>();
        byEntry.search(wording.words(), weights.ofEntry())
                .forEach((number, score) -> scores.merge(entryTexts.get(number).code(), score, Math::max));
        var best = best(wording);
        best.forEach((code, paragraph) -> scores.merge(code, paragraph.score(), Double::sum));
        return scores.entrySet().stream()
                .map(one -> finding(one.getKey(), one.getValue(), wording, best))
                .sorted(Comparator.comparingDouble(Finding::score).reversed().thenComparing(Finding::entry))
                .limit(FOUND_MAX)
                .toList();
    }

    /// The entries and paragraphs that a text cites by their codes.
    public List<Paragraph> cited(String text) {
        return Wording.codes(text).stream()
                .flatMap(code -> byCode.getOrDefault(code, List.of()).stream())
                .toList();
    }

    /// A paragraph with its score.
    private record Scored(Paragraph paragraph, double score) {}

    private Map<String, Scored> best(Wording wording) {
        var best = new HashMap<String, Scored>();
        byParagraph.search(wording.words(), weights.ofParagraph()).forEach((number, score) -> {
            var paragraph = paragraphs.get(number);
            best.merge(paragraph.entry(), new Scored(paragraph, score), (a, b) -> a.score() >= b.score() ? a : b);
        });
        return best;
    }

    private Finding finding(String code, double score, Wording wording, Map<String, Scored> best) {
        var entry = Objects.requireNonNull(entries.get(code), code);
        var scored = best.get(code);
        var paragraph = scored == null ? entry.paragraphs().getFirst() : scored.paragraph();
        double coverage = wording.coverage(entry.words(), vocabulary);
        double fitting = score * (1 + weights.coverage() * coverage);
        if (paragraph.kind() != wording.kind()) fitting *= weights.mismatch();
        if (paragraph.isMunitions()) fitting *= weights.munitions();
        return new Finding(code, paragraph, fitting, coverage, wording.matched(entry.words()));
    }

    private Map<String, List<String>> places(Entry entry) {
        var refers = entry.cites().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .flatMap(other -> Words.of(other.heading()).stream());
        var places = new HashMap<>(entry.places());
        places.put("refers", refers.toList());
        return places;
    }

    private static Map<String, List<String>> places(Paragraph paragraph) {
        var words = Words.of(paragraph.text());
        return Map.of(
                "text",
                words,
                PlaceIndex.PAIRS,
                Words.pairs(words),
                "path",
                Words.of(String.join(" ", paragraph.headings())));
    }
}
