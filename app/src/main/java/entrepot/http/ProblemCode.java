package entrepot.http;

/// Every kind of problem that a caller can meet, with its HTTP status, a title that never changes,
/// what to do about it, and whether the same request may succeed later. Each has a page at
/// `/problems/{code}`. The order is by status.
public enum ProblemCode {
    BAD_REQUEST(400, "The request cannot be read", "Compare the request with /openapi.json and send it again."),
    INVALID_BODY(
            400,
            "Fields of the body are missing or wrong",
            "Each entry of errors names a field by its JSON pointer: correct all of them and send it again."),
    MALFORMED_JSON(
            400,
            "The body is not one well-formed JSON object",
            "Send one JSON object in UTF-8: no duplicate keys, no deep nesting, nothing after its end."),
    INVALID_PARAMETER(
            400,
            "A query parameter is unknown or wrong",
            "Use only the parameters that /openapi.json names for this address, each once."),
    INVALID_CURSOR(
            400,
            "The cursor does not belong to this list",
            "Pass next_cursor of the page before unchanged, with the same filters, or start without a cursor."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "The Idempotency-Key header is missing",
            "Make a new key for each new intention, store it, and send it as Idempotency-Key."),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "The Idempotency-Key header is not a key",
            "Use 1 to 128 visible ASCII characters, for example a UUID."),
    UNAUTHENTICATED(401, "It is not known who is calling", "Send a valid access token: Authorization: Bearer <token>."),
    INVALID_TOKEN(
            401,
            "The access token is not valid",
            "Ask an administrator for a new token: this one is expired or revoked."),
    FORBIDDEN(403, "Your role does not allow this", "Let somebody sign in whose role allows it."),
    NOT_YOURS(403, "This belongs to another participant", "Use a user of the participant that it belongs to."),
    SAME_PERSON(
            403,
            "Maker and checker are one person",
            "Let another person check it: nobody approves what he or she made."),
    CSRF(403, "The form is too old", "Go back, load the page again and repeat the step."),
    NOT_FOUND(404, "There is nothing at this address", "Check the id and the address; ids are compared exactly."),
    METHOD_NOT_ALLOWED(405, "The address does not know this method", "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(406, "The answer is not available in this form", "Accept application/json."),
    REQUEST_TIMEOUT(408, "The request took too long to arrive", "Send it again, with the same Idempotency-Key.", true),
    IDEMPOTENCY_KEY_RUNNING(
            409,
            "The same request is being carried out now",
            "Wait as Retry-After says and send the same request with the same key again.",
            true),
    STALE_VERSION(
            409,
            "Somebody else changed it at the same moment",
            "Read it again, decide again, and send the request with a new key if it still holds.",
            true),
    ALREADY_EXISTS(409, "It exists already", "Read the existing one, or use another number."),
    CONFLICT(409, "It contradicts what is recorded", "Read the present state and correct the request."),
    WRONG_STATE(409, "Its present state does not allow this", "Read its state: it says which steps are open now."),
    ALREADY_DONE(409, "This was done before", "Nothing: read the result."),
    FROZEN(
            409,
            "The authority has stopped it",
            "Nothing can be done before the instruction is lifted or ends; what waits goes on by itself then.",
            true),
    WAITS(409, "It waits for a check", "Wait, and repeat later: nothing else is needed from you now.", true),
    BODY_TOO_LARGE(413, "The body is too large", "Send at most 1 MiB."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Shorten it; ids and cursors are never longer than we gave them."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The body is not application/json", "Send Content-Type: application/json in UTF-8, not compressed."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for another request",
            "Use a new key for a new request; repeat the old one unchanged to see its answer."),
    EXCEEDS_BALANCE(422, "The account does not hold enough", "Lower the amount or wait for the money to arrive."),
    CLIENT_FUNDS_SHORT(
            422,
            "Client money or assets would not be covered",
            "An operator must look at the safeguarding accounts before this can be done."),
    REFUSED_BY_RULE(
            422, "A rule of the trade or the regime forbids it", "Each entry of errors names the rule that said no."),
    QUOTE_EXPIRED(422, "The price is no longer firm", "Ask for a new quote and accept it in time."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts", "Wait as Retry-After says.", true),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Send less than 8 KiB of headers."),
    INTERNAL(500, "We made a mistake", "Repeat with the same Idempotency-Key; if it stays, give us trace_id.", true),
    UPSTREAM_AWAY(502, "A partner system does not answer", "Repeat later with the same Idempotency-Key.", true),
    UNAVAILABLE(503, "The platform cannot do this now", "Repeat later with the same Idempotency-Key.", true),
    NOT_READY(503, "The node is not ready", "Wait: errors names what is still missing.", true);

    private final int status;
    private final String title;
    private final String remedy;
    private final boolean retryable;

    ProblemCode(int status, String title, String remedy) {
        this(status, title, remedy, false);
    }

    ProblemCode(int status, String title, String remedy, boolean retryable) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
        this.retryable = retryable;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What the caller can do, in one sentence.
    public String remedy() {
        return remedy;
    }

    /// Whether the same request may succeed later.
    public boolean retryable() {
        return retryable;
    }

    /// The kind that fits an HTTP status that somebody else decided.
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_ATTEMPTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 502, 504 -> UPSTREAM_AWAY;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
