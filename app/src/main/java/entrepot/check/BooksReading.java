package entrepot.check;

import entrepot.commit.rest.BoundRow;
import entrepot.commit.rest.Rows;
import entrepot.commit.rest.StatesAtRest;
import entrepot.custody.CustodyAtRest;
import entrepot.ledger.LedgerAtRest;
import entrepot.ledger.LedgerAtRest.Entered;
import entrepot.register.log.LogAtRest;
import entrepot.register.note.VerifierKey;
import java.math.BigInteger;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Brings ledger and register before their comparisons, in one walk each.
final class BooksReading {

    /// Versions of a case are bound together with the hits that made them.
    private static final Set<String> BOUND_OTHERWISE = Set.of("screening.case_file");

    private final Connection connection;
    private final Place place;
    private final LedgerComparison ledger = new LedgerComparison();
    private boolean isLedgerRead;

    BooksReading(Snapshot snapshot, Place place) {
        this.connection = snapshot.connection();
        this.place = place;
    }

    List<Finding> ledger() {
        try (var accounts = LedgerAtRest.balances(connection, place.assets());
                var postings = LedgerAtRest.postings(connection)) {
            accounts.forEachRemaining(ledger::account);
            postings.forEachRemaining(ledger::posting);
        }
        isLedgerRead = true;
        return List.of(ledger.postings(), ledger.balances());
    }

    /// What the ledger books on the chain, by asset; empty when the ledger could not be read.
    Optional<Function<String, BigInteger>> booked() {
        return isLedgerRead ? Optional.of(ledger::onChain) : Optional.empty();
    }

    List<Finding> register() {
        var open = new ArrayList<Rows<?>>();
        try (var leaves = LogAtRest.leaves(connection);
                var checkpoints = LogAtRest.checkpoints(connection)) {
            var levels = LogAtRest.levels(connection);
            open.addAll(levels);
            var register =
                    new RegisterComparison(levels.stream().map(Ahead::new).toList(), new Ahead<>(checkpoints), key());
            var facts = new FactsComparison(rows(open));
            while (leaves.hasNext()) {
                var linked = leaves.next();
                register.leaf(linked);
                facts.leaf(linked.leaf());
            }
            return List.of(register.leaves(), register.tree(), facts.facts());
        } finally {
            open.forEach(Rows::close);
        }
    }

    private Optional<VerifierKey> key() {
        return place.log().isEmpty() ? Optional.empty() : Optional.of(VerifierKey.parse(place.log()));
    }

    private List<Ahead<BoundRow>> rows(List<Rows<?>> open) {
        var rows = new ArrayList<Ahead<BoundRow>>();
        for (var table : StatesAtRest.open(connection, BOUND_OTHERWISE))
            rows.add(kept(table, open, Function.identity()));
        rows.add(kept(LedgerAtRest.postings(connection), open, this::posting));
        rows.add(kept(
                CustodyAtRest.nonces(connection),
                open,
                p -> BoundRow.of(
                        p.index(),
                        p.row(),
                        "nonce " + p.row().nonce() + " of " + p.row().payment())));
        rows.add(kept(
                CustodyAtRest.signed(connection),
                open,
                p -> BoundRow.of(
                        p.index(), p.row(), "signed bytes " + p.row().signed().txHash())));
        rows.add(kept(
                CustodyAtRest.spent(connection),
                open,
                p -> BoundRow.of(p.index(), p.row(), "settled nonce " + p.row().nonce())));
        return rows;
    }

    private static <T> Ahead<BoundRow> kept(Rows<T> stream, List<Rows<?>> open, Function<T, BoundRow> bound) {
        open.add(stream);
        return new Ahead<>(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return stream.hasNext();
            }

            @Override
            public BoundRow next() {
                return bound.apply(stream.next());
            }
        });
    }

    private BoundRow posting(Entered entered) {
        var name = "posting " + entered.number() + " " + entered.operation().orElse("without a row");
        return entered.posting(ledger::key)
                .map(posting -> BoundRow.of(entered.index(), posting, name))
                .orElseGet(() -> new BoundRow(entered.index(), "posting", "", name));
    }
}
