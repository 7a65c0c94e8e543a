package entrepot.register.note;

import entrepot.register.merkle.Consistency;
import entrepot.register.merkle.Consistency.Head;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What a witness decides about a checkpoint that it is shown, given the last one that it signed of
/// the same log (C2SP tlog-witness). Pure.
public final class Witness {

    private static final String OLD = "old ";
    private static final int HASHES_MAX = 63;

    private Witness() {}

    /// The decision.
    public sealed interface Verdict {
        /// Goes on from what was signed before: to be remembered, then signed.
        record Consistent(Checkpoint checkpoint, SignedNote note) implements Verdict {}

        record Refused(String why) implements Verdict {}
    }

    /// @param last    what this witness signed last; empty for a log that it has not seen
    /// @param request `old SIZE`, a hash a line, an empty line, the checkpoint as a signed note
    /// @param log     whose checkpoints are signed
    public static Verdict judge(Optional<Checkpoint> last, String request, VerifierKey log) {
        try {
            int cut = request.indexOf("\n\n");
            if (!request.startsWith(OLD) || cut < 0) return refused("it does not begin with \"old SIZE\" and hashes");
            var head = request.substring(OLD.length(), cut).split("\n", -1);
            var note = SignedNote.parse(request.substring(cut + 2));
            var shown = Checkpoint.parse(note.text());
            if (!shown.origin().equals(log.name())) return refused("it is of another log: " + shown.origin());
            if (!note.isSignedBy(log)) return refused("it is not signed by " + log.name() + "+" + log.idText());
            return judge(last, head, new Verdict.Consistent(shown, note));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static Verdict judge(Optional<Checkpoint> last, String[] head, Verdict.Consistent shown) {
        var seen = last.map(l -> new Head(l.size(), l.root())).orElse(new Head(0, new byte[0]));
        var now = new Head(shown.checkpoint().size(), shown.checkpoint().root());
        if (last.isPresent() && !last.get().origin().equals(shown.checkpoint().origin()))
            return refused("the state is of another log: " + last.get().origin());
        if (!head[0].equals(Long.toString(seen.size())))
            return refused("it goes on from " + head[0] + ", and what was signed last is of size " + seen.size());
        if (now.size() < seen.size()) return refused("the log has become smaller: " + now.size());
        if (head.length > HASHES_MAX + 1) return refused("no proof has " + (head.length - 1) + " hashes");
        if (Consistency.holds(seen, now, hashes(head))) return shown;
        return refused("FORK: the tree of " + now.size() + " does not begin with the tree of " + seen.size()
                + " that was signed; keep both checkpoints as evidence");
    }

    private static List<byte[]> hashes(String[] head) {
        return Arrays.stream(head).skip(1).map(Base64.getDecoder()::decode).toList();
    }

    private static Verdict refused(String why) {
        return new Verdict.Refused(why);
    }
}
