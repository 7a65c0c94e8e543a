package entrepot.settlement.facts;

import entrepot.regime.Facts;
import java.time.Instant;
import java.util.List;

/// Facts that people or outside services stated about a subject and that nothing here can compute:
/// an operator's permissions, a provider's licences, an asset's issuer, a trace of an address.
///
/// @param subject `operator`, `asset:…`, `party:LEI`, `account:CAIP-10`, `contract:ctr_…`
public record FactFile(String subject, List<Filed> facts) {

    public FactFile {
        facts = List.copyOf(facts);
    }

    /// One statement.
    ///
    /// @param name  in the packs' vocabulary
    /// @param value one text for each element
    public record Filed(String name, Facts.Kind kind, List<String> value, String source, Instant at) {
        public Filed {
            value = List.copyOf(value);
        }
    }
}
