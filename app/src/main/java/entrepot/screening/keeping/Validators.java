package entrepot.screening.keeping;

/// What a server said about a file, to be sent back when asking whether it changed (RFC 9110, 8.8).
///
/// @param etag         as it came, with its quotes; empty when there was none
/// @param lastModified as it came; empty when there was none
public record Validators(String etag, String lastModified) {

    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
