package entrepot.settlement.web;

import entrepot.ledger.AccountKey;
import entrepot.ledger.Entry;
import entrepot.ledger.Side;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One posting with its lines, in the order in which it was made.
///
/// @param index the register's index of the commit that made it
record PostingView(String operation, String step, long index, Instant at, List<LineView> lines) {

    /// @param account number in the chart
    /// @param sub     whose or which below it
    /// @param purpose what it is bound to; empty when free
    record AccountView(String account, String title, String sub, String purpose) {
        static AccountView of(AccountKey key) {
            return new AccountView(key.account().code(), key.account().title(), key.sub(), key.purpose());
        }
    }

    record LineView(AccountView account, Side side, Amount amount) {}

    /// All postings about one subject.
    record Postings(String subject, List<PostingView> postings) {}

    static Postings of(String subject, List<Entry> entries) {
        var byOperation = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(e -> byOperation
                .computeIfAbsent(e.operation(), o -> new ArrayList<>())
                .add(e));
        return new Postings(
                subject, byOperation.values().stream().map(PostingView::of).toList());
    }

    private static PostingView of(List<Entry> entries) {
        var first = entries.getFirst();
        var lines = entries.stream()
                .map(e -> new LineView(
                        AccountView.of(e.line().account()),
                        e.line().side(),
                        e.line().amount()))
                .toList();
        return new PostingView(first.operation(), first.step(), first.index(), first.at(), lines);
    }
}
