package entrepot.screening.name;

import java.util.List;

/// Two names that a person judged to be one, or not.
record LabelledPair(String source, String note, Name query, Name candidate, boolean match) {

    static List<LabelledPair> dev() {
        return Shared.table("names/pairs-dev.csv").stream()
                .map(row -> {
                    var kind = kind(row.get("type"));
                    return new LabelledPair(
                            row.get("source"),
                            row.get("note"),
                            Name.of(row.get("query"), kind),
                            Name.of(row.get("candidate"), kind),
                            row.get("expected").equals("match"));
                })
                .toList();
    }

    static NameKind kind(String type) {
        return switch (type) {
            case "person" -> NameKind.PERSON;
            case "org" -> NameKind.ORGANISATION;
            case "vessel" -> NameKind.VESSEL;
            case "aircraft" -> NameKind.AIRCRAFT;
            case "address" -> NameKind.ADDRESS;
            default -> NameKind.UNKNOWN;
        };
    }

    boolean noteHas(String text) {
        return note.contains(text);
    }
}
