package entrepot.check;

import java.util.List;

/// What came of one check.
///
/// @param part        whose records: ledger, register, signer, chain
/// @param name        of the check
/// @param counted     what was looked at, or why nothing was
/// @param count       of differences
/// @param differences the first of them
public record Finding(
        String part, String name, Standing standing, String counted, long count, List<Difference> differences) {

    public Finding {
        differences = List.copyOf(differences);
    }

    /// How it stands.
    public enum Standing {
        OK("ok"),
        DIFFERS("DIFFERS"),
        /// Nobody knows: something needed was away. Never as good as right.
        NOT_CHECKED("NOT CHECKED");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Finding notChecked(String part, String name, String why, String remedy) {
        return new Finding(part, name, Standing.NOT_CHECKED, why, 0, List.of(new Difference(why, remedy)));
    }
}
