package entrepot.chain.source;

import entrepot.chain.ChainNode;

/// One of several nodes of a chain, run by somebody else than the others.
///
/// @param name for people: who must be asked when it is wrong
public record Source(String name, ChainNode node) {

    public Source {
        if (name.isBlank()) throw new IllegalArgumentException("a source has a name");
    }
}
