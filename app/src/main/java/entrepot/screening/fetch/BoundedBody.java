package entrepot.screening.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// The body of an answer, up to a number of bytes; how it ended is part of the answer.
final class BoundedBody implements BodySubscriber<BoundedBody.Body> {

    /// Bytes that came, all of them only when it is whole.
    static final class Body {

        private final byte[] bytes;
        private final End end;

        private Body(byte[] bytes, End end) {
            this.bytes = bytes;
            this.end = end;
        }

        byte[] bytes() {
            return bytes;
        }

        End end() {
            return end;
        }
    }

    enum End {
        WHOLE,
        TOO_LARGE,
        BROKEN_OFF
    }

    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int max;
    private @Nullable Subscription source;

    BoundedBody(int max) {
        this.max = max;
    }

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (bytes.size() + buffer.remaining() > max) {
                if (source != null) source.cancel();
                end(End.TOO_LARGE);
                return;
            }
            var part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable cause) {
        end(End.BROKEN_OFF);
    }

    @Override
    public void onComplete() {
        end(End.WHOLE);
    }

    private void end(End how) {
        body.complete(new Body(bytes.toByteArray(), how));
    }
}
