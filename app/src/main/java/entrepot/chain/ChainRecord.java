package entrepot.chain;

import entrepot.commit.Json;
import entrepot.money.ChainId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door to what was seen: reads.
public final class ChainRecord {

    private static final String SIGHTINGS = """
        select kind, body, final_index is not null as final
          from chain.sighting
         where chain = :chain
           and undone_index is null
        """;

    private final JdbcClient sql;

    public ChainRecord(JdbcClient sql) {
        this.sql = sql;
    }

    /// How far a chain has been read and what of it is final; empty before the first commit.
    public Optional<Standing> standing(ChainId chain) {
        return cursor(chain).map(c -> new Standing(c.trail().head(), c.finalHeight()));
    }

    /// How far the walk is, with the blocks that it keeps, oldest first; empty before the first commit.
    public Optional<Walked> walked(ChainId chain) {
        return cursor(chain).map(c -> new Walked(c.genesis(), c.trail().blocks(), c.finalHeight()));
    }

    /// A transaction's receipt as it stands on the canonical chain; empty says nothing.
    public Optional<SeenReceipt> receipt(ChainId chain, String txHash) {
        return sql.sql(SIGHTINGS + " and kind = 'receipt' and subject = :tx")
                .param("chain", chain.toString())
                .param("tx", txHash)
                .query((row, n) ->
                        new SeenReceipt(Json.read(row.getString("body"), Receipt.class), row.getBoolean("final")))
                .optional();
    }

    /// One statement, so that the cursor and its blocks are of the same moment.
    Optional<Cursor> cursor(ChainId chain) {
        var rows = sql.sql("""
            select c.genesis, c.version, c.final_height, b.height, b.hash, b.parent, b.at
              from chain.cursor c
              join chain.block b on b.chain = c.chain
             where c.chain = ?
             order by b.height
            """)
                .param(chain.toString())
                .query((row, n) -> new CursorRow(
                        row.getString("genesis"),
                        row.getLong("version"),
                        row.getLong("final_height"),
                        block(chain, row)))
                .list();
        if (rows.isEmpty()) return Optional.empty();
        var last = rows.getLast();
        var trail = new Trail(rows.stream().map(CursorRow::block).toList());
        return Optional.of(new Cursor(last.genesis, last.version, trail, last.finalHeight));
    }

    /// Which of the transactions have a receipt on the canonical chain as we know it.
    Set<String> seen(ChainId chain, Collection<String> txHashes) {
        return Set.copyOf(sql.sql("""
            select subject
              from chain.sighting
             where chain = ?
               and kind = 'receipt'
               and undone_index is null
               and subject = any (?)
            """)
                .param(chain.toString())
                .param(txHashes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// Blocks below a height that hold something of ours, highest first: their heights and hashes.
    List<Place> placesBelow(ChainId chain, long height) {
        return sql.sql("""
            select distinct height, block_hash
              from chain.sighting
             where chain = ?
               and undone_index is null
               and height < ?
             order by height desc
            """)
                .param(chain.toString())
                .param(height)
                .query((row, n) -> new Place(row.getLong(1), row.getString(2)))
                .list();
    }

    Sightings above(ChainId chain, long height) {
        return Sightings.of(sql.sql(SIGHTINGS + " and height > :height order by height desc, kind, subject")
                .param("chain", chain.toString())
                .param("height", height)
                .query(ChainRecord::sighting)
                .list());
    }

    Sightings inBlocks(ChainId chain, Collection<String> hashes) {
        return Sightings.of(sql.sql(SIGHTINGS + " and block_hash = any (:hashes) order by height desc, kind, subject")
                .param("chain", chain.toString())
                .param("hashes", hashes.toArray(String[]::new))
                .query(ChainRecord::sighting)
                .list());
    }

    /// Lowest height with something that is not final; `Long.MAX_VALUE` when all is.
    long lowestNotFinal(ChainId chain) {
        return sql.sql("""
            select coalesce(min(height), ?)
              from chain.sighting
             where chain = ?
               and undone_index is null
               and final_index is null
            """)
                .param(Long.MAX_VALUE)
                .param(chain.toString())
                .query(Long.class)
                .single();
    }

    Sightings notFinalUpTo(ChainId chain, long height) {
        return Sightings.of(
                sql.sql(SIGHTINGS + " and final_index is null and height <= :height order by height, kind, subject")
                        .param("chain", chain.toString())
                        .param("height", height)
                        .query(ChainRecord::sighting)
                        .list());
    }

    private static Block block(ChainId chain, ResultSet row) throws SQLException {
        var time = row.getTimestamp("at").toInstant();
        return new Block(chain, row.getLong("height"), row.getString("hash"), row.getString("parent"), time);
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        var type = switch (row.getString("kind")) {
            case "transfer" -> TokenTransfer.class;
            case "receipt" -> Receipt.class;
            default -> BalanceMismatch.class;
        };
        return new Sighting(Json.read(row.getString("body"), type), row.getBoolean("final"));
    }

    /// How far a chain has been read.
    ///
    /// @param finalHeight everything up to it is final, [FinalityPolicy#NONE] for nothing
    public record Standing(Block head, long finalHeight) {}

    /// @param blocks of the walk that are kept, oldest first, the head last
    public record Walked(String genesis, List<Block> blocks, long finalHeight) {
        public Walked {
            blocks = List.copyOf(blocks);
        }
    }

    /// A receipt that stands.
    ///
    /// @param isFinal whether the policy has called it final
    public record SeenReceipt(Receipt receipt, boolean isFinal) {}

    private record CursorRow(String genesis, long version, long finalHeight, Block block) {}

    record Place(long height, String hash) {}

    record Cursor(String genesis, long version, Trail trail, long finalHeight) {}

    record Sighting(Object body, boolean isFinal) {}

    record Sightings(
            List<TokenTransfer> transfers, List<Receipt> receipts, List<BalanceMismatch> mismatches, boolean anyFinal) {

        static Sightings of(List<Sighting> rows) {
            return new Sightings(
                    only(rows, TokenTransfer.class),
                    only(rows, Receipt.class),
                    only(rows, BalanceMismatch.class),
                    rows.stream().anyMatch(Sighting::isFinal));
        }

        /// Hashes of the blocks that hold them, each once.
        List<String> blocks() {
            return Stream.of(
                            transfers.stream().map(TokenTransfer::block),
                            receipts.stream().map(Receipt::block),
                            mismatches.stream().map(BalanceMismatch::block))
                    .flatMap(blocks -> blocks)
                    .map(Block::hash)
                    .distinct()
                    .toList();
        }

        boolean isEmpty() {
            return transfers.isEmpty() && receipts.isEmpty() && mismatches.isEmpty();
        }

        private static <T> List<T> only(List<Sighting> rows, Class<T> type) {
            return rows.stream()
                    .map(Sighting::body)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }
    }
}
