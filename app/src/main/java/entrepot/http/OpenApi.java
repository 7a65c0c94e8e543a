package entrepot.http;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API in OpenAPI 3.1, put together from `openapi/base.json` and one fragment
/// for each feature. Two fragments that say the same thing twice, or a reference to nothing, stop the
/// node from starting.
@RestController
final class OpenApi {

    private static final String BASE = "base.json";
    private static final String FRAGMENTS = "classpath*:openapi/*.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final byte[] document;

    private OpenApi(JsonNode document) {
        this.document = MAPPER.writeValueAsBytes(document);
    }

    /// Reads the fragments on the class path.
    static OpenApi load() {
        try {
            var fragments = new LinkedHashMap<String, JsonNode>();
            for (var file : resources()) fragments.put(String.valueOf(file.getFilename()), read(file));
            return new OpenApi(assemble(fragments));
        } catch (IOException e) {
            throw new IllegalStateException("the fragments of the API's description cannot be read", e);
        }
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    /// One document of all fragments by file name, with every reference resolved.
    static ObjectNode assemble(Map<String, JsonNode> fragments) {
        if (!(fragments.get(BASE) instanceof ObjectNode base)) throw new IllegalStateException("no openapi/" + BASE);
        var whole = base.deepCopy();
        fragments.forEach((name, fragment) -> {
            if (!name.equals(BASE)) merge(whole, fragment, name, "");
        });
        references(whole).forEach(reference -> check(whole, reference));
        return whole;
    }

    private static void merge(ObjectNode into, JsonNode from, String name, String at) {
        from.propertyStream().forEach(entry -> {
            var pointer = at + "/" + entry.getKey();
            var present = into.get(entry.getKey());
            if (present == null) into.set(entry.getKey(), entry.getValue());
            else if (present instanceof ObjectNode both && entry.getValue().isObject())
                merge(both, entry.getValue(), name, pointer);
            else throw new IllegalStateException("openapi/" + name + " says again what is there: " + pointer);
        });
    }

    private static Stream<String> references(JsonNode node) {
        var own = node.path("$ref");
        var below = node.valueStream().flatMap(OpenApi::references);
        return own.isString() ? Stream.concat(Stream.of(own.stringValue()), below) : below;
    }

    private static void check(JsonNode whole, String reference) {
        if (!reference.startsWith("#/") || whole.at(reference.substring(1)).isMissingNode())
            throw new IllegalStateException("the API's description refers to nothing: " + reference);
    }

    private static List<Resource> resources() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(FRAGMENTS))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private static JsonNode read(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return MAPPER.readTree(in);
        }
    }
}
