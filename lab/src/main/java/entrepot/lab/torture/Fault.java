package entrepot.lab.torture;

/// One thing that goes wrong in one run.
///
/// @param second when, or from when on, after the run's beginning
/// @param skip   how many times it may be passed by before it strikes, where it waits for something
/// @param size   how long in seconds, how deep in blocks, how far in seconds: what the kind asks for
record Fault(Kind kind, long second, int skip, long size) {
    @Override
    public String toString() {
        return "at " + second + " s " + kind + " skip " + skip + " size " + size;
    }
}
