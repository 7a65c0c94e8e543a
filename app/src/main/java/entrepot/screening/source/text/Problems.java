package entrepot.screening.source.text;

import entrepot.screening.ListLoad.Problem.Code;

/// Where readers report what is wrong with a file.
@FunctionalInterface
public interface Problems {

    /// @param line from 1; 0 when the whole file is meant
    void problem(Code code, String file, int line, String detail);

    /// The file is not laid out as its format says.
    default void schema(String file, int line, String detail) {
        problem(Code.SCHEMA, file, line, detail);
    }
}
