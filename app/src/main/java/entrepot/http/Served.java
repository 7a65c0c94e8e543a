package entrepot.http;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/// An answer that is not JSON.
///
/// @param lasting whether it will never be another
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Served(MediaType type, boolean lasting, byte[] bytes) {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    public static Served text(String text) {
        return new Served(TEXT, false, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Served lasting(byte[] bytes) {
        return new Served(MediaType.APPLICATION_OCTET_STREAM, true, bytes);
    }
}
