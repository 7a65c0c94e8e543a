package entrepot.screening.cases.desk;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.commit.State;
import entrepot.register.Leaf;
import entrepot.register.Register;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.AlertEvidence;
import entrepot.screening.cases.Clearance;
import entrepot.screening.cases.ScreeningCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A case file to hand out: all of it, with hashes by which anybody can see that nothing was changed.
///
/// @param sha256  of the canonical JSON of the content, hex
/// @param content everything
public record CaseBundle(String sha256, JsonNode content) {

    /// A version of the case with the hash of its canonical JSON.
    record Version(long version, String state, String actor, long registerIndex, Instant at, String sha256) {
        static Version of(State<ScreeningCase> state) {
            var hash = Hash.sha256Hex(Json.write(state.body()));
            return new Version(state.version(), state.state(), state.actor(), state.index(), state.at(), hash);
        }
    }

    /// The leaf of the register that binds a change; its hash is that of a zero byte and the text.
    record Bound(long index, String hash, String text) {
        static Bound of(Leaf leaf) {
            return new Bound(leaf.index(), Hash.hex(leaf.hash()), leaf.text());
        }
    }

    /// What is handed out, before it is hashed.
    record Content(
            ScreeningCase file,
            List<Version> versions,
            Map<String, AlertEvidence> evidence,
            List<CaseBook.Touched> touches,
            List<Clearance> clearances,
            List<Bound> leaves) {}

    /// Reads everything about a case.
    public static CaseBundle of(ScreeningCase file, CaseBook book, Register register) {
        var touches = book.touches(file.id());
        var leaves = touches.stream()
                .map(CaseBook.Touched::index)
                .distinct()
                .map(register::find)
                .flatMap(Optional::stream)
                .map(Bound::of)
                .toList();
        var evidence = new TreeMap<String, AlertEvidence>();
        book.evidence(file.id()).forEach((Alert.Id id, AlertEvidence one) -> evidence.put(id.toString(), one));
        var content = Json.write(new Content(
                file,
                book.versions(file.id()).stream().map(Version::of).toList(),
                evidence,
                touches,
                book.clearances(file.id()),
                leaves));
        return new CaseBundle(Hash.sha256Hex(content), Json.tree(content));
    }
}
