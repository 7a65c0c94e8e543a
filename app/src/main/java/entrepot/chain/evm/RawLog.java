package entrepot.chain.evm;

import java.util.List;

/// A log as the node gives it, in lower case.
record RawLog(
        String contract,
        List<String> topics,
        String data,
        String blockHash,
        String txHash,
        long logIndex,
        boolean removed) {

    RawLog {
        topics = List.copyOf(topics);
    }
}
