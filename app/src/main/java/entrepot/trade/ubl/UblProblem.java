package entrepot.trade.ubl;

/// Ends the reading of one part of a document; never leaves this package.
final class UblProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UblProblem(String path, String what) {
        super(path + ": " + what, null, false, false);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
