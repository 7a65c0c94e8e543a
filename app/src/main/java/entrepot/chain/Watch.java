package entrepot.chain;

import entrepot.money.AccountId;
import java.util.Set;

/// What is ours on a chain, asked anew for each block. Old addresses stay in it for ever (R34).
public interface Watch {

    /// Hashes of our transactions that are not final yet. One that appears here may be in a block
    /// already; it is looked up and never missed.
    Set<String> transactions();

    /// Our addresses. One must appear here before anybody is told to pay to it.
    Set<AccountId> addresses();
}
