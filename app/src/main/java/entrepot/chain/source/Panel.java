package entrepot.chain.source;

import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.NodeUnavailable.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources, asked one after the other.
final class Panel {

    /// So many must answer, whatever the number of sources.
    static final int QUORUM = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Panel.class);

    private final List<Source> sources;
    /// What was last said about them in the journal, which need not hear it again.
    private volatile String complaint = "";

    Panel(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /// What one source said.
    record Said<T>(String source, T answer) {}

    /// What enough of them say; throws [NodeUnavailable] when too few answer, or one serves another
    /// chain than the pinned one.
    <T> List<Said<T>> ask(Function<ChainNode, T> question) {
        var said = new ArrayList<Said<T>>();
        var why = new ArrayList<String>();
        for (var source : sources)
            try {
                said.add(new Said<>(source.name(), question.apply(source.node())));
            } catch (NodeUnavailable e) {
                if (e.kind() == Kind.WRONG_CHAIN) throw e;
                why.add(source.name() + ": " + e.getMessage());
            }
        if (said.size() < QUORUM) {
            var detail = said.size() + " of " + sources.size() + " sources answer, " + QUORUM + " must; "
                    + String.join("; ", why);
            throw unavailable(Kind.AWAY, detail);
        }
        return said;
    }

    /// What they all say; throws [NodeUnavailable] of the kind `DISAGREE` where it is not one thing.
    <T> T same(String what, Function<ChainNode, T> question) {
        return one(what, ask(question));
    }

    <T> T one(String what, List<Said<T>> said) {
        var different = new HashSet<T>();
        said.forEach(s -> different.add(s.answer()));
        if (different.size() == 1) return said.getFirst().answer();
        var detail = "the sources disagree on " + what + ": "
                + said.stream().map(s -> s.source() + " says " + s.answer()).collect(Collectors.joining("; "));
        throw unavailable(Kind.DISAGREE, detail);
    }

    private NodeUnavailable unavailable(Kind kind, String detail) {
        if (!detail.equals(complaint)) LOG.error("{}: {}", kind, detail);
        complaint = detail;
        return new NodeUnavailable(kind, detail);
    }
}
