package entrepot.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a request's body as one JSON object, within limits, or raises the problem with it.
final class RequestBody {

    static final int BYTES_MAX = 1024 * 1024;
    static final int DEPTH_MAX = 16;
    private static final int TEXT_MAX = 100_000;
    private static final int NUMBER_MAX = 18;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(TEXT_MAX)
                            .maxNumberLength(NUMBER_MAX)
                            .maxNameLength(128)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequestBody() {}

    /// The object; an empty one when nothing was sent, for steps that need no words.
    static ObjectNode read(HttpServletRequest request) {
        if (request.getContentLengthLong() > BYTES_MAX) throw tooLarge();
        var bytes = bytes(request);
        if (bytes.length == 0 && !saidSomething(request)) return MAPPER.createObjectNode();
        checkMediaType(request);
        return parse(bytes);
    }

    /// Whether there was a body, also where a filter has read it as a form: then nothing is left of it.
    private static boolean saidSomething(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    static ObjectNode parse(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode tree = MAPPER.readTree(text);
            if (tree instanceof ObjectNode object) return checked(object);
            throw malformed("The body is not a JSON object.");
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        } catch (StreamConstraintsException e) {
            throw malformed("Nested deeper than " + DEPTH_MAX + ", or a text, name or number is too long.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw malformed("Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    private static ObjectNode checked(ObjectNode object) {
        var faults = new ArrayList<Problem.Fault>();
        findFractions(object, "", faults);
        if (faults.isEmpty()) return object;
        throw Body.faulty(faults).raised();
    }

    /// Numbers with a fraction or an exponent: nothing here is ever one.
    private static void findFractions(JsonNode node, String pointer, List<Problem.Fault> faults) {
        if (node.isFloatingPointNumber())
            faults.add(new Problem.Fault(pointer, "WRONG_TYPE", "Write a decimal as text: \"12.50\"."));
        node.propertyStream()
                .forEach(e -> findFractions(e.getValue(), pointer + "/" + Body.escaped(e.getKey()), faults));
        for (int i = 0; i < node.size() && node.isArray(); i++) findFractions(node.get(i), pointer + "/" + i, faults);
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) throw tooLarge();
            return bytes;
        } catch (IOException e) {
            throw malformed("The body ended too early.");
        }
    }

    private static void checkMediaType(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) throw unsupported("The body is encoded.");
        try {
            var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            var charset = type.getCharset();
            boolean utf8 = charset == null || charset.equals(StandardCharsets.UTF_8);
            if (utf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) return;
        } catch (InvalidMediaTypeException e) {
            throw unsupported("The Content-Type header cannot be read.");
        }
        throw unsupported("The Content-Type header does not say application/json.");
    }

    private static Problem.Raised tooLarge() {
        return Problem.of(ProblemCode.BODY_TOO_LARGE, "The body is larger than " + BYTES_MAX + " bytes.")
                .raised();
    }

    private static Problem.Raised malformed(String why) {
        return Problem.of(ProblemCode.MALFORMED_JSON, why).raised();
    }

    private static Problem.Raised unsupported(String why) {
        return Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, why).raised();
    }
}
