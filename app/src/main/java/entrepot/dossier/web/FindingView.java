package entrepot.dossier.web;

import entrepot.trade.check.Finding;
import java.util.List;

/// One finding as callers see it.
///
/// @param id      of the check, `T-12`
/// @param outcome PASSED, FLAG, LIMIT, HOLD or REFUSE; what nobody can tell yet is HOLD
/// @param detail  what is wrong; empty when passed
/// @param cure    what the participant can do about it; empty when passed
record FindingView(String id, String outcome, String detail, String cure) {

    static FindingView of(Finding finding) {
        return switch (finding) {
            case Finding.Passed passed -> new FindingView(passed.id(), "PASSED", "", "");
            case Finding.Failed f -> new FindingView(f.id(), f.outcome().name(), f.detail(), f.cure());
            case Finding.Unknown u ->
                new FindingView(u.id(), "HOLD", "Not known: " + u.missing() + ".", "Provide: " + u.missing() + ".");
        };
    }

    static List<FindingView> of(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
