package entrepot.serve.yaml;

/// One thing that is wrong or not safe in a configuration.
///
/// @param file   as it was given, or the file that the configuration names
/// @param line   from 1; 0 where there is none
/// @param remedy what to do about it
public record Problem(String file, int line, String what, String remedy) {

    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line;
        return place + ": " + what + System.lineSeparator() + "    remedy: " + remedy;
    }
}
