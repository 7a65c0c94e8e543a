package entrepot;

/// Something that STYLE.md does not allow.
///
/// @param file   path from the project's root
/// @param line   counted from 1; 0 for the file as a whole
/// @param rule   one word, by which an exception names it
/// @param remedy what was found and what to do about it
record Finding(String file, long line, String rule, String remedy) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " [" + rule + "] " + remedy;
    }
}
