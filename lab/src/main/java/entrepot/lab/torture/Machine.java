package entrepot.lab.torture;

import entrepot.commit.Committer;
import entrepot.commit.outbox.Outbox;
import entrepot.node.Node;
import java.util.EnumSet;
import java.util.Set;

/// One process of the node: from its start to its death.
final class Machine {

    /// Who works in it; each does one step at a time.
    enum Worker {
        OUTBOX,
        SECOND_OUTBOX,
        INBOX,
        OBSERVER,
        SEND_AGAIN,
        REQUEST
    }

    private final Gates gates;
    private final Node node;
    private final Node.Steps steps;
    private final Outbox second;
    private final Set<Worker> busy = EnumSet.noneOf(Worker.class);

    /// @param wrapping what is put around its committer
    Machine(Ground ground, Gates gates, Weakness weakness, Node.Wrapping wrapping) {
        this.gates = gates;
        var doors = weakness.doors(gates.around(ground.doors()), ground);
        var setup = ground.setup(doors, ground.database.connect(gates), weakness);
        node = new Node(setup, wrapping, Node.Drive.BY_HAND);
        steps = node.steps();
        second = node.steps().outbox();
    }

    Node node() {
        return node;
    }

    Committer committer() {
        return node.committer();
    }

    Gates gates() {
        return gates;
    }

    boolean isAlive() {
        return gates.isAlive();
    }

    boolean begins(Worker worker) {
        return isAlive() && busy.add(worker);
    }

    void ends(Worker worker) {
        busy.remove(worker);
    }

    /// One step of a worker; true when there may be more at once.
    boolean step(Worker worker) {
        return switch (worker) {
            case OUTBOX -> steps.outbox().turn() > 0;
            case SECOND_OUTBOX -> second.turn() > 0;
            case INBOX -> steps.inbox().getAsBoolean();
            case OBSERVER -> steps.observer().getAsBoolean();
            case SEND_AGAIN -> {
                steps.sendAgain().run();
                yield false;
            }
            case REQUEST -> false;
        };
    }
}
