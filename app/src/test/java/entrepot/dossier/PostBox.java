package entrepot.dossier;

import entrepot.bank.Bank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A bank that takes every message and never writes back.
final class PostBox implements Bank {

    private final List<Outgoing> sent = new ArrayList<>();

    @Override
    public Receipt send(Outgoing message) {
        sent.add(message);
        return new Receipt.Taken(Instant.EPOCH, false);
    }

    @Override
    public List<Incoming> collect(long cursor, int limit) {
        return List.of();
    }

    Outgoing last() {
        return sent.getLast();
    }
}
