package entrepot.screening.cases;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Where a hit arose.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "from")
public sealed interface Origin {

    /// Whether somebody's payment waits for the answer.
    default boolean waits() {
        return this instanceof Payment;
    }

    /// A payment was decided on.
    ///
    /// @param stage at which stage: `QUOTE`, `PRE_BROADCAST` …
    record Payment(String payment, String stage) implements Origin {}

    /// A party's file was entered or changed.
    ///
    /// @param party its LEI
    record PartyFile(String party) implements Origin {}

    /// A list changed.
    ///
    /// @param snapshot id of the edition that says so
    record ListChange(String snapshot) implements Origin {}

    /// A payment of the past was looked at again after a list changed (TRC-04).
    record LookBack(String payment, String snapshot) implements Origin {}
}
