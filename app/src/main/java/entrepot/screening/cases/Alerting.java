package entrepot.screening.cases;

import entrepot.commit.Part;
import entrepot.screening.ScreeningResult;
import java.time.Instant;
import java.util.List;

/// The door for those who screen: what was found goes in, what belongs into the same commit comes
/// out. A hit that nobody cleared opens a case, or joins the one that its subject has.
@FunctionalInterface
public interface Alerting {

    /// Always one part, also when nothing was found: see where it is made. Reads, and writes nothing;
    /// a commit that somebody overtook is refused as stale, and the caller asks again.
    Part file(List<ScreeningResult> results, Origin origin, Instant now);
}
