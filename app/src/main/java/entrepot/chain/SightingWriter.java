package entrepot.chain;

import entrepot.chain.ChainParts.Sightings;
import entrepot.commit.Arrays;
import entrepot.commit.Json;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes what was seen of ours, one row for each transfer, receipt and mismatch.
final class SightingWriter implements PartWriter<Sightings> {

    @Override
    public Class<Sightings> type() {
        return Sightings.class;
    }

    @Override
    public void write(Connection connection, List<Placed<Sightings>> parts) throws SQLException {
        var rows = parts.stream().flatMap(p -> rows(p).stream()).toList();
        var sql = """
            insert into chain.sighting (chain, kind, subject, block_hash, height, body, seen_index)
            select c, k, s, b, h, j::jsonb, i
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                as u (c, k, s, b, h, j, i)
            """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.text(connection, rows, r -> r.block.chain().toString()));
            statement.setArray(2, Arrays.text(connection, rows, r -> r.kind));
            statement.setArray(3, Arrays.text(connection, rows, r -> r.subject));
            statement.setArray(4, Arrays.text(connection, rows, r -> r.block.hash()));
            statement.setArray(5, Arrays.of(connection, "int8", rows, r -> r.block.height()));
            statement.setArray(6, Arrays.text(connection, rows, r -> Json.write(r.body)));
            statement.setArray(7, Arrays.of(connection, "int8", rows, r -> r.index));
            statement.executeUpdate();
        }
    }

    private static List<Row> rows(Placed<Sightings> placed) {
        var part = placed.part();
        var block = part.block();
        var rows = new ArrayList<Row>();
        for (var transfer : part.transfers())
            rows.add(new Row(
                    "transfer", transfer.txHash() + "/" + transfer.logIndex(), block, transfer, placed.index()));
        for (var receipt : part.receipts())
            rows.add(new Row("receipt", receipt.txHash(), block, receipt, placed.index()));
        for (var mismatch : part.mismatches()) {
            var subject = mismatch.token().contract() + "/" + mismatch.account().address();
            rows.add(new Row("mismatch", subject, block, mismatch, placed.index()));
        }
        return rows;
    }

    private record Row(String kind, String subject, Block block, Object body, long index) {}
}
