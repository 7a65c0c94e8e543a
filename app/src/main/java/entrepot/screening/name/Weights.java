package entrepot.screening.name;

import entrepot.commit.Hash;
import entrepot.screening.name.text.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What each feature adds to the log-odds that two names of a kind are one. Read from `weights.txt`,
/// where the fit over the labelled pairs writes them.
record Weights(Map<NameKind, List<Double>> ofKind) {

    private static final List<NameKind> COLUMNS =
            List.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.VESSEL, NameKind.ADDRESS);

    private static final int VERSION_DIGITS = 8;

    static Weights standard() {
        return read(Phrases.lines("weights.txt"));
    }

    static Weights read(List<String> lines) {
        var rows = new EnumMap<Feature, List<Double>>(Feature.class);
        for (var line : lines) {
            var cells = line.strip().split("[:\\s]+", -1);
            rows.put(
                    Feature.valueOf(cells[0]),
                    List.of(cells).subList(1, cells.length).stream()
                            .map(Double::valueOf)
                            .toList());
        }
        var weights = new EnumMap<NameKind, List<Double>>(NameKind.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            int column = i;
            weights.put(
                    COLUMNS.get(i),
                    List.of(Feature.values()).stream()
                            .map(feature -> Objects.requireNonNull(rows.get(feature), feature::name)
                                    .get(column))
                            .toList());
        }
        return new Weights(Map.copyOf(weights));
    }

    /// The same text for the same weights: the first eight hex digits of their SHA-256.
    String version() {
        var text = COLUMNS.stream().map(kind -> kind + " " + of(kind)).collect(Collectors.joining("\n"));
        return Hash.sha256Hex(text).substring(0, VERSION_DIGITS);
    }

    /// The weights of a kind by the order of features. Aircraft are weighed as ships, and a name whose
    /// kind is not known as a person's.
    List<Double> of(NameKind kind) {
        return Objects.requireNonNull(ofKind.get(column(kind)));
    }

    static NameKind column(NameKind kind) {
        return switch (kind) {
            case AIRCRAFT -> NameKind.VESSEL;
            case UNKNOWN -> NameKind.PERSON;
            default -> kind;
        };
    }
}
