package entrepot.screening.web;

import entrepot.commit.Json;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.AlertEvidence;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.Touch;
import entrepot.screening.cases.desk.CaseBook;
import entrepot.screening.cases.desk.CaseBook.Touched;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A whole case file: the case, both sides of each hit, and all that was ever done to it.
record FileView(CaseView file, List<HitView> hits, List<TouchView> touches) {

    /// Both sides of a hit.
    ///
    /// @param compared field by field, for the eye
    /// @param asked    what the list was asked, as it was
    /// @param listed   what the list says, as it did; left out when it could not be read
    /// @param hit      what the engine answered, as it did
    record HitView(
            String alert,
            String snapshot,
            List<Side> compared,
            JsonNode asked,
            Optional<JsonNode> listed,
            JsonNode hit) {

        static HitView of(Alert.Id alert, AlertEvidence evidence) {
            var asked = Json.tree(evidence.asked());
            var listed = Optional.of(evidence.listed())
                    .filter(text -> !text.isEmpty())
                    .map(Json::tree);
            return new HitView(
                    alert.toString(),
                    evidence.snapshot(),
                    listed.map(sheet -> Side.all(asked, sheet)).orElse(List.of()),
                    asked,
                    listed,
                    Json.tree(evidence.hit()));
        }
    }

    /// One line of the audit trail.
    record TouchView(
            Instant at,
            long registerIndex,
            long version,
            Touch.What what,
            String by,
            String role,
            List<String> alerts,
            String before,
            String after,
            String reason,
            String about) {

        static TouchView of(Touched touched) {
            var touch = touched.touch();
            return new TouchView(
                    touched.at(),
                    touched.index(),
                    touched.version(),
                    touch.what(),
                    touch.by(),
                    touch.role(),
                    touch.alerts().stream().map(Alert.Id::toString).toList(),
                    touch.before(),
                    touch.after(),
                    touch.reason(),
                    touch.about());
        }
    }

    static FileView of(ScreeningCase file, CaseBook book, Instant now) {
        Map<Alert.Id, AlertEvidence> evidence = book.evidence(file.id());
        return new FileView(
                CaseView.of(file, now),
                evidence.entrySet().stream()
                        .map(one -> HitView.of(one.getKey(), one.getValue()))
                        .toList(),
                book.touches(file.id()).stream().map(TouchView::of).toList());
    }
}
