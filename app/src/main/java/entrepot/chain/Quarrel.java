package entrepot.chain;

import entrepot.commit.Change;
import entrepot.commit.CommitUnavailable;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import java.util.Map;
import java.util.concurrent.CompletionException;

/// Sources of one chain that disagree: its beginning and its end go on record, once each, so that
/// somebody sees what the chain's standstill was about.
final class Quarrel {

    private final ChainNode node;
    private final Committer committer;
    private boolean on;

    Quarrel(ChainNode node, Committer committer) {
        this.node = node;
        this.committer = committer;
    }

    void isOn(String why) {
        if (!on) on = told("chain.sources-disagree", Map.of("why", why));
    }

    void isOver() {
        if (on) on = !told("chain.sources-agree", Map.of());
    }

    /// Whether it is on record; without a database it is tried again.
    private boolean told(String kind, Map<String, Object> details) {
        try {
            committer.commit(Change.of(new Fact(kind, node.chain().toString(), "system", details)));
            return true;
        } catch (CommitUnavailable | CompletionException away) {
            return false;
        }
    }
}
