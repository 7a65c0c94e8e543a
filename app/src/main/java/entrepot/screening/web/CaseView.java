package entrepot.screening.web;

import entrepot.screening.ListId;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.Alert.Stage;
import entrepot.screening.cases.Officer;
import entrepot.screening.cases.Origin;
import entrepot.screening.cases.Priority;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.desk.CaseQueue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A case as officers see it, without the evidence.
///
/// @param number of the subject's cases
/// @param holder id of the user who works on it
record CaseView(
        String id,
        long version,
        int number,
        String subject,
        State state,
        Priority priority,
        boolean overdue,
        Instant openedAt,
        Instant due,
        Optional<String> holder,
        List<AlertView> alerts) {

    /// A case in the queue.
    record Line(
            String id,
            String subject,
            State state,
            Priority priority,
            boolean overdue,
            Instant openedAt,
            Instant due,
            Optional<String> holder,
            int alerts) {

        static Line of(CaseQueue.Line line, Instant now) {
            return new Line(
                    line.id().toString(),
                    line.subject(),
                    line.state(),
                    line.priority(),
                    line.isOverdue(now),
                    line.openedAt(),
                    line.due(),
                    line.holder(),
                    line.alerts());
        }
    }

    /// A hit, and how far it is.
    ///
    /// @param numbers equal numbers that decide alone
    record AlertView(
            String id,
            ListId list,
            String entry,
            Outcome outcome,
            int scoreBps,
            List<String> numbers,
            Instant raisedAt,
            List<Origin> origins,
            String subjectHash,
            String entryHash,
            String stage,
            Optional<DecisionView> decision) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.id().toString(),
                    alert.key().list(),
                    alert.key().entry(),
                    alert.outcome(),
                    alert.scoreBps(),
                    alert.numbers(),
                    alert.raisedAt(),
                    alert.origins(),
                    alert.key().subject(),
                    alert.key().entryHash(),
                    stage(alert.stage()),
                    DecisionView.of(alert.stage()));
        }

        private static String stage(Stage stage) {
            return switch (stage) {
                case Stage.Undecided _ -> "UNDECIDED";
                case Stage.Proposed _ -> "PROPOSED";
                case Stage.Decided _ -> "DECIDED";
            };
        }
    }

    /// What was proposed, and who agreed.
    record DecisionView(
            Alert.Verdict verdict,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Optional<String> approvedBy,
            Optional<Instant> approvedAt) {

        static Optional<DecisionView> of(Stage stage) {
            return switch (stage) {
                case Stage.Undecided _ -> Optional.empty();
                case Stage.Proposed proposed -> Optional.of(of(proposed, Optional.empty()));
                case Stage.Decided decided -> Optional.of(of(decided.proposal(), Optional.of(decided)));
            };
        }

        private static DecisionView of(Stage.Proposed proposed, Optional<Stage.Decided> decided) {
            return new DecisionView(
                    proposed.verdict(),
                    proposed.reason(),
                    proposed.by().id(),
                    proposed.at(),
                    decided.map(d -> d.approvedBy().id()),
                    decided.map(Stage.Decided::at));
        }
    }

    static CaseView of(ScreeningCase file, Instant now) {
        return new CaseView(
                file.id().toString(),
                file.version(),
                file.number(),
                file.subject(),
                file.state(),
                file.priority(),
                file.isOverdue(now),
                file.openedAt(),
                file.due(),
                file.holder().map(Officer::id),
                file.alerts().stream().map(AlertView::of).toList());
    }
}
