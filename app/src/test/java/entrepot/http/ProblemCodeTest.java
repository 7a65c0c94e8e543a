package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.CommitUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

class ProblemCodeTest {

    private static final class NodeAway extends RuntimeException {}

    private final ErrorMapping mapping =
            new ErrorMapping(List.of(new Problems.Partner(NodeAway.class, "The chain's node")));

    @ParameterizedTest
    @EnumSource
    void saysWhatToDo(ProblemCode code) {
        assertThat(code.name()).matches("[A-Z]+(_[A-Z]+)*");
        assertThat(code.status()).isBetween(400, 599);
        assertThat(code.title()).isNotBlank().doesNotEndWith(".").hasSizeLessThanOrEqualTo(80);
        assertThat(code.remedy()).isNotBlank().endsWith(".").hasSizeLessThanOrEqualTo(160);
        if (code.status() >= 500) assertThat(code.retryable()).isTrue();
    }

    @Test
    void standsInOrderOfStatus() {
        assertThat(Stream.of(ProblemCode.values()).map(ProblemCode::status).toList())
                .isSorted();
    }

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(Problem.of(ProblemCode.WRONG_STATE, "no").raised(), ProblemCode.WRONG_STATE),
                Arguments.of(new CommitUnavailable("gone", null), ProblemCode.UNAVAILABLE),
                Arguments.of(new CompletionException(new CommitUnavailable("gone", null)), ProblemCode.UNAVAILABLE),
                Arguments.of(new DataAccessResourceFailureException("gone"), ProblemCode.UNAVAILABLE),
                Arguments.of(new NodeAway(), ProblemCode.UPSTREAM_AWAY),
                Arguments.of(new AccessDeniedException("no"), ProblemCode.FORBIDDEN),
                Arguments.of(new HttpRequestMethodNotSupportedException("PUT"), ProblemCode.METHOD_NOT_ALLOWED),
                Arguments.of(new HttpMediaTypeNotSupportedException("x"), ProblemCode.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(new IllegalStateException("secret"), ProblemCode.INTERNAL),
                Arguments.of(new IllegalArgumentException("secret"), ProblemCode.INTERNAL),
                Arguments.of(new IOException("secret"), ProblemCode.INTERNAL),
                Arguments.of(new AssertionError("secret"), ProblemCode.INTERNAL));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void mapsWhatIsThrown(Throwable thrown, ProblemCode expected) {
        var problem = mapping.of(thrown);
        assertThat(problem.code()).isEqualTo(expected);
        assertThat(problem.detail()).isNotBlank().doesNotContain("secret", "gone", "Exception");
    }

    @Test
    void shortensLongSentences() {
        assertThat(Problem.of(ProblemCode.CONFLICT, "x".repeat(1000)).detail()).hasSize(300);
    }
}
