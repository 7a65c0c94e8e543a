package entrepot.serve.lists;

import entrepot.screening.ListId;
import entrepot.screening.fetch.ListSource;
import entrepot.screening.keeping.ListNames;
import entrepot.serve.yaml.Problem;
import entrepot.serve.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part `lists` of a configuration.
///
/// @param folder         the store
/// @param dropPercentMax how much of an edition may be gone in what is fetched
/// @param fetchEvery     how often publishers are asked while the platform runs
/// @param sources        by the packs' name of the list
/// @param line           where the sources stand in the file
public record ListsConfig(Path folder, int dropPercentMax, Duration fetchEvery, Map<String, Listed> sources, int line) {

    private static final String SHAPE = "[a-z][a-z_]{0,30}";
    private static final int DROP_PERCENT_MAX = 5;
    private static final Duration FETCH_EVERY = Duration.ofHours(1);

    /// A list, and where it is published; brought by hand when no source is known.
    public record Listed(ListId list, Optional<ListSource> source) {}

    /// Reads the part `lists` of a file; other parts are not looked at.
    public static ListsConfig read(Path file, List<Problem> problems) {
        return of(YamlValue.read(file, problems).fields().need("lists"));
    }

    /// What is wrong is noted with the value.
    public static ListsConfig of(YamlValue value) {
        var fields = value.fields();
        boolean plain = fields.may("plainHttp").map(YamlValue::truth).orElse(false);
        var sources = fields.need("sources");
        var config = new ListsConfig(
                fields.need("folder").path(),
                fields.may("dropPercentMax").map(v -> v.small(0, 100)).orElse(DROP_PERCENT_MAX),
                fields.may("fetchEvery").map(YamlValue::time).orElse(FETCH_EVERY),
                sources(sources, plain),
                sources.line());
        fields.end();
        return config;
    }

    private static Map<String, Listed> sources(YamlValue value, boolean plain) {
        var sources = new LinkedHashMap<String, Listed>();
        value.fields().all().forEach((name, source) -> {
            if (name.matches(SHAPE)) sources.put(name, listed(name, source, plain));
            else source.problem("'" + name + "' does not look like " + SHAPE, "write the packs' name of the list");
        });
        return sources;
    }

    private static Listed listed(String name, YamlValue value, boolean plain) {
        var fields = value.fields();
        var usual = ListNames.ofPacks(name);
        var list = fields.may("list").map(v -> v.as(usual, ListId::new)).orElse(usual);
        var source = fields.may("addresses").flatMap(v -> source(list, v, plain));
        fields.end();
        return new Listed(list, source);
    }

    private static Optional<ListSource> source(ListId list, YamlValue value, boolean plain) {
        var addresses = new ArrayList<URI>();
        for (var item : value.items())
            item.as(Optional.<URI>empty(), text -> Optional.of(URI.create(text)))
                    .ifPresent(addresses::add);
        try {
            return Optional.of(new ListSource(list, addresses, plain));
        } catch (IllegalArgumentException e) {
            value.problem(String.valueOf(e.getMessage()), "correct the addresses of " + list);
            return Optional.empty();
        }
    }

    /// The packs' names of lists, and our lists.
    public Map<String, ListId> byName() {
        var names = new LinkedHashMap<String, ListId>();
        sources.forEach((name, listed) -> names.put(name, listed.list()));
        return names;
    }

    /// The lists that can be fetched.
    public List<ListSource> fetched() {
        return sources.values().stream()
                .flatMap(listed -> listed.source().stream())
                .toList();
    }
}
