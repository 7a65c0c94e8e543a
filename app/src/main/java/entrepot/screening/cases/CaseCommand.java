package entrepot.screening.cases;

import java.util.List;

/// What an officer may do with a case. Opening one, and adding to it, is not among them: that is what
/// screening does ([Sorting]).
public sealed interface CaseCommand {

    Officer by();

    /// Works on it from now on.
    record Take(Officer by) implements CaseCommand {}

    /// Gives it to somebody, whoever holds it now.
    record Assign(Officer to, String reason, Officer by) implements CaseCommand {}

    record Comment(String text, Officer by) implements CaseCommand {}

    /// Puts a document on the file: its name and the SHA-256 of its bytes, which are kept elsewhere.
    record Attach(String name, String sha256, Officer by) implements CaseCommand {}

    /// Hands it to the second level.
    record Escalate(String reason, Officer by) implements CaseCommand {}

    /// Says what alerts are; several at once only if they are exact duplicates.
    ///
    /// @param days how long a clearance shall live; 0 for as long as the terms allow
    record Propose(List<Alert.Id> alerts, Alert.Verdict verdict, String reason, int days, Officer by)
            implements CaseCommand {
        public Propose {
            alerts = List.copyOf(alerts);
            if (days < 0) throw new IllegalArgumentException("days to live: " + days);
        }
    }

    /// Agrees with what somebody else proposed.
    record Approve(List<Alert.Id> alerts, Officer by) implements CaseCommand {
        public Approve {
            alerts = List.copyOf(alerts);
        }
    }

    /// Does not agree with what somebody else proposed.
    record SendBack(List<Alert.Id> alerts, String reason, Officer by) implements CaseCommand {
        public SendBack {
            alerts = List.copyOf(alerts);
        }
    }

    /// Ends a decided case.
    record Close(String reason, Officer by) implements CaseCommand {}

    /// Takes back that hits were somebody else; their clearances end at once.
    record Reopen(String reason, Officer by) implements CaseCommand {}
}
