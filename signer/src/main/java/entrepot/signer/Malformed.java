package entrepot.signer;

/// The bytes are not what their place asks for. Caught once, where it becomes a refusal.
final class Malformed extends IllegalArgumentException {

    private final String why;

    Malformed(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
