package entrepot.screening.keeping;

import entrepot.screening.ListSnapshot;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.ListFiles;
import java.util.Map;

/// An edition that somebody brings.
///
/// @param origin     which list, from where; its date stands for files that give none
/// @param dated      whether that date was said by somebody, or is only the day it came
/// @param validators what each address said about its file, to ask later whether it changed; empty
///                   for files that came otherwise
public record Offered(ListFiles files, Origin origin, boolean dated, Map<String, Validators> validators) {

    public Offered {
        validators = Map.copyOf(validators);
    }

    /// Files that came from no address.
    public static Offered of(ListFiles files, Origin origin, boolean dated) {
        return new Offered(files, origin, dated, Map.of());
    }

    boolean isDated(ListSnapshot snapshot) {
        return dated || !snapshot.origin().publishedOn().equals(origin.publishedOn());
    }
}
