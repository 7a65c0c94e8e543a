package entrepot.node;

import entrepot.commit.Ids;
import entrepot.settlement.desk.Desks;
import entrepot.settlement.freeze.OpenPayments;
import entrepot.settlement.freeze.PaymentReach;
import entrepot.settlement.freeze.Subjects;
import entrepot.supervision.FreezeWriter;
import entrepot.supervision.InstructionBook;
import entrepot.supervision.InstructionDesk;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of a node serves the authority: what is in force, and the desk that takes instructions.
final class Oversight {

    private final Setup setup;
    private final Subjects subjects;
    private final FreezeWriter freezes;

    Oversight(Setup setup) {
        this.setup = setup;
        this.subjects = new Subjects(setup.world().keys().wallet());
        this.freezes = new FreezeWriter(new PaymentReach(subjects));
    }

    FreezeWriter freezes() {
        return freezes;
    }

    /// Reads what is in force, for desks that begin before this node's first commit.
    void open() {
        freezes.open(setup.ground().database());
    }

    InstructionDesk desk(JdbcClient sql, Ids ids, Desks desks) {
        var ground = setup.ground();
        var open = new OpenPayments(desks.payments(), desks.suspense(), subjects, ground.assets());
        return new InstructionDesk(new InstructionBook(sql, ids), setup.world().supervision(), open, ground.clock());
    }
}
