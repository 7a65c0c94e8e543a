package entrepot.screening.cases;

import java.util.List;

/// What became of a command.
public sealed interface CaseOutcome {

    /// Taken.
    ///
    /// @param next  the case; the same version when the touch changes nothing that it says
    /// @param given clearances that begin with it
    /// @param ended clearances that end with it
    record Accepted(ScreeningCase next, Touch touch, List<Clearance> given, List<Clearance.Id> ended)
            implements CaseOutcome {
        public Accepted {
            given = List.copyOf(given);
            ended = List.copyOf(ended);
        }

        Accepted(ScreeningCase next, Touch touch) {
            this(next, touch, List.of(), List.of());
        }
    }

    /// Nothing changes.
    record Rejected(Code code, String detail) implements CaseOutcome {}

    /// Why a command was rejected, in the order checked.
    enum Code {
        WRONG_STATE("Read the case: its state says which steps are open."),
        TRUE_MATCH_FINAL("Nothing here turns a confirmed match back: it ends when the list changes its entry."),
        TAKEN_BY_OTHER("Ask its holder, or have it assigned to you."),
        NOT_TAKEN("Take the case first."),
        UNKNOWN_ALERT("Name alerts of this case, each once."),
        NOT_DUPLICATES("Decide them one by one: only exact duplicates are decided together."),
        ALREADY_DECIDED("Open the case again if it was decided wrongly."),
        PROPOSAL_OPEN("Have the proposal approved or sent back first."),
        NO_PROPOSAL("Propose a decision first."),
        IDENTIFIER_EQUAL("Correct the number where it is kept, in party file, papers or payee, and screen again."),
        ENTRY_UNKNOWN("Screen the subject again: a clearance is bound to what the list says."),
        LEVEL_TWO_REQUIRED("Escalate the case: a confirmed hit is cleared at the second level only."),
        TERM_TOO_LONG("Propose a shorter life of the clearance."),
        SAME_USER("Let another officer check it."),
        SAME_PERSON("Let another officer check it: two users of one person are one pair of eyes."),
        TOOK_OTHER_DECISION("Let an officer check it who has not decided otherwise before."),
        OTHER_CASE_OPEN("Work on the subject's open case.");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }

        /// What the caller can do, in one sentence.
        public String remedy() {
            return remedy;
        }
    }
}
