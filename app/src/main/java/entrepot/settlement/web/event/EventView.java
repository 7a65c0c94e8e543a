package entrepot.settlement.web.event;

import entrepot.commit.Hash;
import entrepot.register.Leaf;
import entrepot.register.Register.Numbered;
import java.time.Instant;
import java.util.List;

/// One thing that happened to a payment, as CloudEvents 1.0 writes it. The same leaf is always the same
/// event: who has seen an id has seen all of it.
///
/// @param id   the leaf's place in the register, by which it can be proved
/// @param type what happened, `payment.quoted` …
record EventView(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Evidence data) {

    /// @param sequence of this subject's events, from 1 without a gap
    /// @param leaf     SHA-256 of the register's leaf, hex
    record Evidence(long sequence, String leaf) {}

    /// @param after what to ask for next: the place of the last event, or what was asked when there is none
    record Page(List<EventView> items, boolean hasMore, String after) {
        static Page of(List<Numbered> found, int limit, long asked) {
            var items = found.stream().limit(limit).map(EventView::of).toList();
            var after = items.isEmpty() ? Long.toString(asked) : items.getLast().id();
            return new Page(items, found.size() > limit, after);
        }
    }

    static EventView of(Numbered numbered) {
        Leaf leaf = numbered.leaf();
        return new EventView(
                "1.0",
                Long.toString(leaf.index()),
                "/payments",
                leaf.kind(),
                leaf.subject(),
                leaf.at(),
                "application/json",
                new Evidence(numbered.number(), Hash.hex(leaf.hash())));
    }
}
