package entrepot.lab.torture;

import entrepot.chain.FinalityPolicy;
import entrepot.commit.Change;

/// A bug put in on purpose, to see that the judge finds it. A run has none.
interface Weakness {

    /// The platform as it is.
    Weakness NONE = new Weakness() {};

    /// What is committed in place of a change.
    default Change change(Change change) {
        return change;
    }

    /// Partners as the node reaches them.
    default Doors doors(Doors doors, Ground ground) {
        return doors;
    }

    default FinalityPolicy finality(FinalityPolicy policy) {
        return policy;
    }

    /// How many commits that were acknowledged are lost with the node.
    default int lostByCrash() {
        return 0;
    }
}
