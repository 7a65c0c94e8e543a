package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entrepot.commit.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final String BASE = "{\"openapi\":\"3.1.0\",\"paths\":{},\"components\":{\"schemas\":{\"A\":{}}}}";

    private static String assembled(String fragment) {
        return OpenApi.assemble(Map.of("base.json", Json.tree(BASE), "more.json", Json.tree(fragment)))
                .toString();
    }

    @Test
    void mergesFragments() {
        var whole = Json.tree(assembled("""
            {"paths":{"/x":{"get":{"$ref":"#/components/schemas/A"}}},"components":{"schemas":{"B":{}}}}
            """));
        assertThat(whole.at("/paths/~1x/get").isMissingNode()).isFalse();
        assertThat(whole.at("/components/schemas").propertyNames()).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void refusesBrokenReference() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assembled("{\"paths\":{\"/x\":{\"$ref\":\"#/components/schemas/Z\"}}}"))
                .withMessageContaining("#/components/schemas/Z");
        assertThatIllegalStateException().isThrownBy(() -> assembled("{\"paths\":{\"/x\":{\"$ref\":\"other.json\"}}}"));
    }

    @Test
    void refusesWordsSaidTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assembled("{\"openapi\":\"3.0.0\"}"))
                .withMessageContaining("more.json");
    }

    @Test
    void loadsOurOwn() {
        var document = Json.tree(new String(OpenApi.load().document().getBody(), StandardCharsets.UTF_8));
        assertThat(document.path("paths").has("/health/ready")).isTrue();
        assertThat(document.at("/components/schemas/Problem/required").size()).isPositive();
    }
}
