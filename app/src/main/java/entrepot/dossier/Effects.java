package entrepot.dossier;

import entrepot.commit.Ids;
import java.util.UUID;

/// Ids of effects that may be decided on once for a paper: a second commit that wants the same is
/// refused.
final class Effects {

    private Effects() {}

    /// The same id for the same effect on the same paper, for ever.
    static UUID once(String effect, String paper) {
        return Ids.named(effect + " " + paper);
    }
}
