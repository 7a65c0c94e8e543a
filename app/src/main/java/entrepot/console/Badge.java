package entrepot.console;

/// A state in one word with its colour.
public record Badge(String word, Tone tone) {}
