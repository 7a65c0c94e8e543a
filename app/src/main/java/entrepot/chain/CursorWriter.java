package entrepot.chain;

import entrepot.chain.ChainParts.CursorMoved;
import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import entrepot.money.ChainId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves cursors, and refuses a move from a place where the cursor is not: of two observers of one
/// chain, one wins each step and the other reads again.
final class CursorWriter implements PartWriter<CursorMoved> {

    private static final Place NOWHERE = new Place(0, "", "");

    /// Where each chain's cursor is, the moves admitted in this group on top.
    private final Map<ChainId, Deque<Place>> places = new HashMap<>();

    @Override
    public Class<CursorMoved> type() {
        return CursorMoved.class;
    }

    @Override
    public void prepare(Connection connection, List<CursorMoved> parts) throws SQLException {
        places.clear();
        for (var part : parts) places.put(part.chain(), new ArrayDeque<>(List.of(NOWHERE)));
        var sql = "select chain, version, hash, genesis from chain.cursor where chain = any (?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, List.copyOf(places.keySet()), ChainId::toString));
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    at(ChainId.parse(rows.getString(1)))
                            .push(new Place(rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(CursorMoved part) {
        var place = at(part.chain()).element();
        boolean fits = part.version() == place.version + 1
                && part.previous().equals(place.hash)
                && (place.genesis.isEmpty() || place.genesis.equals(part.genesis()));
        if (!fits)
            return Optional.of(new Refusal(
                    Refusal.Code.STALE_VERSION,
                    "the cursor of " + part.chain() + " is at version " + place.version + " on " + place.hash));
        at(part.chain()).push(new Place(part.version(), part.head().hash(), part.genesis()));
        return Optional.empty();
    }

    @Override
    public void retract(CursorMoved part) {
        at(part.chain()).pop();
    }

    @Override
    public void write(Connection connection, List<Placed<CursorMoved>> parts) throws SQLException {
        for (var placed : parts) forget(connection, placed.part());
        var added = parts.stream().flatMap(p -> p.part().added().stream()).toList();
        remember(connection, added);
        var last = new HashMap<ChainId, Placed<CursorMoved>>();
        for (var placed : parts) last.put(placed.part().chain(), placed);
        move(connection, List.copyOf(last.values()));
    }

    private Deque<Place> at(ChainId chain) {
        var place = places.get(chain);
        if (place == null) throw new IllegalStateException("no cursor was prepared for " + chain);
        return place;
    }

    private static void forget(Connection connection, CursorMoved part) throws SQLException {
        var sql = """
            delete from chain.block
             where chain = ?
               and (hash = any (?) or height <= ?)
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, part.chain().toString());
            statement.setArray(2, Arrays.text(connection, part.removed(), hash -> hash));
            statement.setLong(3, part.head().height() - Trail.REMEMBERED);
            statement.executeUpdate();
        }
    }

    private static void remember(Connection connection, List<Block> blocks) throws SQLException {
        var sql = """
            insert into chain.block (chain, height, hash, parent, at)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[])
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, blocks, b -> b.chain().toString()));
            statement.setArray(2, Arrays.of(connection, "int8", blocks, Block::height));
            statement.setArray(3, Arrays.text(connection, blocks, Block::hash));
            statement.setArray(4, Arrays.text(connection, blocks, Block::parent));
            statement.setArray(5, Arrays.of(connection, "timestamptz", blocks, b -> Timestamp.from(b.time())));
            statement.executeUpdate();
        }
    }

    private static void move(Connection connection, List<Placed<CursorMoved>> moves) throws SQLException {
        var sql = """
            insert into chain.cursor (chain, genesis, version, height, hash, final_height, register_index, at)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                                 ?::bigint[], ?::timestamptz[])
            on conflict (chain) do update
               set version = excluded.version,
                   height = excluded.height,
                   hash = excluded.hash,
                   final_height = excluded.final_height,
                   register_index = excluded.register_index,
                   at = excluded.at
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.text(connection, moves, m -> m.part().chain().toString()));
            statement.setArray(2, Arrays.text(connection, moves, m -> m.part().genesis()));
            statement.setArray(
                    3, Arrays.of(connection, "int8", moves, m -> m.part().version()));
            statement.setArray(
                    4, Arrays.of(connection, "int8", moves, m -> m.part().head().height()));
            statement.setArray(
                    5, Arrays.text(connection, moves, m -> m.part().head().hash()));
            statement.setArray(
                    6, Arrays.of(connection, "int8", moves, m -> m.part().finalHeight()));
            statement.setArray(7, Arrays.of(connection, "int8", moves, Placed::index));
            statement.setArray(8, Arrays.of(connection, "timestamptz", moves, m -> Timestamp.from(m.at())));
            statement.executeUpdate();
        }
    }

    private record Place(long version, String hash, String genesis) {}
}
