package entrepot.lab.torture;

/// The node's process is gone: nothing of it may answer or act any more.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
