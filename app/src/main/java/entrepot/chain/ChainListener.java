package entrepot.chain;

import entrepot.commit.Part;
import java.util.List;

/// Who makes something of what happens on a chain, within the same commit.
public interface ChainListener {

    /// The parts that go with this step. Reads only, because a refused commit repeats the call with
    /// the same step after everything has been read anew.
    List<Part> on(ChainStep step);
}
