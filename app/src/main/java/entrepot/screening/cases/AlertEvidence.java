package entrepot.screening.cases;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.screening.EntryHash;
import entrepot.screening.ListEntry;
import entrepot.screening.ScreeningResult.Hit;
import entrepot.screening.Subject;
import entrepot.screening.SubjectHash;
import java.util.Optional;

/// Both sides of a hit, and why they met, as they were: canonical JSON, kept for ever.
///
/// @param snapshot id of the list's edition
/// @param asked    what the list was asked; its hash is the key's `subject`
/// @param listed   what the list says; its hash is the key's `entryHash`; empty when it could not be read
/// @param hit      what the engine answered
public record AlertEvidence(Alert.Key key, String snapshot, String asked, String listed, String hit) {

    public static AlertEvidence of(Subject subject, Hit hit, String snapshot, Optional<ListEntry> entry) {
        var asked = SubjectHash.text(subject);
        var listed = entry.map(EntryHash::text).orElse("");
        var entryHash = listed.isEmpty() ? "" : Hash.sha256Hex(listed);
        var key = new Alert.Key(Hash.sha256Hex(asked), hit.list(), hit.entry(), entryHash);
        return new AlertEvidence(key, snapshot, asked, listed, Json.write(hit));
    }

    /// SHA-256 of the hit.
    public String hash() {
        return Hash.sha256Hex(hit);
    }
}
