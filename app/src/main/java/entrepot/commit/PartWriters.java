package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The writers by kind of part, in the order in which they write.
final class PartWriters {

    private final Map<Class<?>, Lane<?>> lanes = new LinkedHashMap<>();
    private final List<PartWriter.Overseer<?>> overseers = new ArrayList<>();

    PartWriters(List<PartWriter<?>> writers) {
        for (var writer : writers) {
            if (lanes.put(writer.type(), new Lane<>(writer)) != null)
                throw new IllegalArgumentException("two writers for " + writer.type());
            if (writer instanceof PartWriter.Overseer<?> overseer) overseers.add(overseer);
        }
    }

    void open(Connection connection) throws SQLException {
        for (var lane : lanes.values()) lane.open(connection);
    }

    void prepare(Connection connection, List<Part> parts) throws SQLException {
        for (var part : parts) lane(part).collect(part);
        for (var lane : lanes.values()) lane.prepare(connection);
    }

    /// Of the whole change, before its parts.
    Optional<Refusal> oversee(Fact fact, List<Part> parts) {
        for (var overseer : overseers) {
            var refusal = overseer.oversee(fact, parts);
            if (refusal.isPresent()) return refusal;
        }
        return Optional.empty();
    }

    Optional<Refusal> admit(Part part) {
        return lane(part).admit(part);
    }

    void retract(Part part) {
        lane(part).retract(part);
    }

    void place(PartWriter.Placed<Part> placed) {
        lane(placed.part()).place(placed);
    }

    void write(Connection connection) throws SQLException {
        for (var lane : lanes.values()) lane.write(connection);
    }

    void committed() {
        lanes.values().forEach(Lane::committed);
    }

    private Lane<?> lane(Part part) {
        var lane = lanes.get(part.getClass());
        if (lane == null) throw new IllegalStateException("no writer for parts of " + part.getClass());
        return lane;
    }

    /// One writer with the parts of the group that are its own.
    private static final class Lane<P extends Part> {
        private final PartWriter<P> writer;
        private final List<P> offered = new ArrayList<>();
        private final List<PartWriter.Placed<P>> placed = new ArrayList<>();

        Lane(PartWriter<P> writer) {
            this.writer = writer;
        }

        void open(Connection connection) throws SQLException {
            offered.clear();
            placed.clear();
            writer.rolledBack(connection);
        }

        void collect(Part part) {
            offered.add(writer.type().cast(part));
        }

        void prepare(Connection connection) throws SQLException {
            if (!offered.isEmpty()) writer.prepare(connection, List.copyOf(offered));
        }

        Optional<Refusal> admit(Part part) {
            return writer.admit(writer.type().cast(part));
        }

        void retract(Part part) {
            writer.retract(writer.type().cast(part));
        }

        void place(PartWriter.Placed<Part> at) {
            placed.add(
                    new PartWriter.Placed<>(at.index(), at.at(), writer.type().cast(at.part())));
        }

        void write(Connection connection) throws SQLException {
            if (!placed.isEmpty()) writer.write(connection, List.copyOf(placed));
        }

        void committed() {
            if (!offered.isEmpty()) writer.committed();
            offered.clear();
            placed.clear();
        }
    }
}
