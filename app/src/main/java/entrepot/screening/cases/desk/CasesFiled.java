package entrepot.screening.cases.desk;

import entrepot.commit.Part;
import entrepot.screening.cases.Filing;
import java.util.List;
import java.util.UUID;

/// What one commit does to cases. There is one such part in every commit that screens, also when
/// nothing was found: a customer sees the kinds and hashes of the parts of his payment's leaves, and
/// neither their number nor a hash that he could guess may tell him that something was.
///
/// @param salt nobody can guess it
public record CasesFiled(UUID salt, List<Filing> filings) implements Part {

    public CasesFiled {
        filings = List.copyOf(filings);
    }

    @Override
    public String kind() {
        return "screening-file";
    }
}
