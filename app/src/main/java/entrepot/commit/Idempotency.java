package entrepot.commit;

/// The record that makes a request repeatable for ever: stored in the transaction of its effect.
///
/// @param client      who sent the request; keys of two clients never meet
/// @param key         the client's key
/// @param requestHash SHA-256 of the canonical request, hex
/// @param status      HTTP status of the answer
/// @param answer      the answer's bytes, given again to a repeated request
public record Idempotency(String client, String key, String requestHash, int status, String answer) implements Part {
    @Override
    public String kind() {
        return "idempotency";
    }
}
