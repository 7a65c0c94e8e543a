package entrepot.regime;

import java.util.List;

/// What became of reading a pack: the pack, or everything that is wrong with it at once.
public sealed interface Loading {

    /// The pack is good.
    ///
    /// @param key name of the trust anchor whose key signed the pack
    /// @param demo the key is a published demo key; a production node refuses it
    record Loaded(Pack pack, String key, boolean demo) implements Loading {}

    record Refused(List<Problem> problems) implements Loading {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("a refusal says why");
        }
    }

    /// One thing that is wrong in a pack's file.
    ///
    /// @param line from 1; 0 where the problem has no line
    /// @param column from 1; 0 where the problem has no column
    record Problem(String file, int line, int column, String what, String remedy) {

        @Override
        public String toString() {
            var place = line == 0 ? file : file + ":" + line + ":" + column;
            return place + ": " + what + " → " + remedy;
        }
    }
}
