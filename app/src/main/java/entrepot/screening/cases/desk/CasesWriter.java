package entrepot.screening.cases.desk;

import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.commit.StatePart;
import entrepot.commit.StateWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what commits do to cases: new versions under the same compare-and-set as all aggregates,
/// evidence, touches, the queue and clearances. Clearances count from the moment the group is durable.
final class CasesWriter implements PartWriter<CasesFiled> {

    private final StateWriter versions = new StateWriter();
    private final ClearanceBook clearances;
    private final List<ClearanceBook.Move> moves = new ArrayList<>();

    CasesWriter(ClearanceBook clearances) {
        this.clearances = clearances;
    }

    @Override
    public Class<CasesFiled> type() {
        return CasesFiled.class;
    }

    @Override
    public void prepare(Connection connection, List<CasesFiled> parts) throws SQLException {
        moves.clear();
        var files = parts.stream().flatMap(part -> versions(part).stream()).toList();
        versions.prepare(connection, files);
    }

    @Override
    public Optional<Refusal> admit(CasesFiled part) {
        var admitted = new ArrayList<StatePart>();
        for (var version : versions(part)) {
            var refusal = versions.admit(version);
            if (refusal.isPresent()) {
                admitted.reversed().forEach(versions::retract);
                return refusal;
            }
            admitted.add(version);
        }
        return Optional.empty();
    }

    @Override
    public void retract(CasesFiled part) {
        versions(part).reversed().forEach(versions::retract);
    }

    @Override
    public void write(Connection connection, List<Placed<CasesFiled>> parts) throws SQLException {
        var files = new ArrayList<Placed<StatePart>>();
        var filings = new ArrayList<CaseRows.Row>();
        for (var placed : parts) {
            for (var version : versions(placed.part())) files.add(new Placed<>(placed.index(), placed.at(), version));
            for (var filing : placed.part().filings())
                filings.add(new CaseRows.Row(placed.index(), placed.at(), filing));
        }
        if (!files.isEmpty()) versions.write(connection, files);
        if (!filings.isEmpty()) CaseRows.write(connection, filings);
        filings.forEach(row -> moves.addAll(ClearanceBook.moves(row)));
    }

    @Override
    public void committed() {
        clearances.publish(moves);
        moves.clear();
    }

    @Override
    public void rolledBack(Connection connection) throws SQLException {
        moves.clear();
        clearances.reload(connection);
    }

    private static List<StatePart> versions(CasesFiled part) {
        return part.filings().stream()
                .flatMap(filing -> filing.next().stream()
                        .map(next -> new StatePart(
                                CaseBook.TABLE,
                                next.id().value(),
                                next.version(),
                                next.state().name(),
                                filing.touches().getFirst().by(),
                                next)))
                .toList();
    }
}
