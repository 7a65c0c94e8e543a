package entrepot.screening.fuzz;

/// What is done with bytes that anybody may have written. It throws when the answer is not sound.
@FunctionalInterface
interface Target {
    void take(byte[] input);
}
