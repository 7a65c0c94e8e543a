package entrepot.settlement.desk;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.settlement.Wish;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import entrepot.settlement.suspense.SuspenseLife;
import entrepot.settlement.suspense.SuspenseStep;
import entrepot.settlement.suspense.SuspenseTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All receipts in suspense: reads them, and makes one change of a step: the next version, its
/// postings, its intents, its leaf.
public final class SuspenseBook {

    /// The body field by which an intent names its item.
    static final String ITEM = "item";

    private final StateTable<SuspenseItem> items;
    private final SuspenseTerms terms;
    private final Ids ids;

    SuspenseBook(JdbcClient sql, SuspenseTerms terms, Ids ids) {
        this.items = new StateTable<>("settlement.suspense", SuspenseItem.class, sql);
        this.terms = terms;
        this.ids = ids;
    }

    public SuspenseTerms terms() {
        return terms;
    }

    public Optional<State<SuspenseItem>> find(SuspenseItem.Id id) {
        return items.find(id.value());
    }

    State<SuspenseItem> get(SuspenseItem.Id id) {
        return items.get(id.value());
    }

    /// What fits, newest first, from before an id on.
    public List<SuspenseItem> newest(Optional<SuspenseItem.Id> before, Predicate<SuspenseItem> fits, int most) {
        return items.newest(before.map(SuspenseItem.Id::value), fits, most);
    }

    /// Items in one of these states, oldest first.
    public List<State<SuspenseItem>> in(SuspenseItem.State... states) {
        return items.in(Arrays.stream(states).map(Enum::name).toList());
    }

    /// The items of one transfer on a chain: one, or none.
    Optional<State<SuspenseItem>> ofTransfer(String identity) {
        return items.where("source.identity", identity).stream().findFirst();
    }

    SuspenseStep apply(SuspenseItem item, SuspenseCommand command, Instant now) {
        return SuspenseLife.apply(item, command, terms, now);
    }

    /// The first version of a receipt, its posting and its clock, for the commit that takes note of it.
    public List<Part> received(SuspenseItem.Came came, SuspenseKind.Judged judged, Instant now) {
        var item = SuspenseItem.received(new SuspenseItem.Id(ids.next()), came, judged, terms, now);
        var taken = SuspenseLife.receive(item);
        var parts = new ArrayList<Part>();
        parts.add(items.first(item.id().value(), item.state().name(), "system", item));
        parts.addAll(taken.postings());
        taken.wishes().forEach(wish -> parts.add(intent(item, wish)));
        return parts;
    }

    /// The parts alone, for a commit that somebody else makes.
    List<Part> parts(State<SuspenseItem> read, SuspenseStep.Taken taken) {
        var parts = new ArrayList<Part>();
        var mark = taken.next().marks().getLast();
        parts.add(items.next(read, taken.next().state().name(), mark.by(), taken.next()));
        parts.addAll(taken.postings());
        taken.wishes().forEach(wish -> parts.add(intent(read.body(), wish)));
        return parts;
    }

    /// The version that a step made of an item that was read.
    Change next(String fact, State<SuspenseItem> read, SuspenseStep.Taken taken, List<? extends Part> more) {
        var mark = taken.next().marks().getLast();
        var details = Map.<String, Object>of("state", taken.next().state().name(), "note", mark.note());
        return new Change(new Fact(fact, read.body().name(), mark.by(), details), parts(read, taken)).with(more);
    }

    /// A fact without a new version: an effect that is no longer wanted is only noted.
    Change skipped(SuspenseItem item, String intent, String why) {
        return Change.of(
                new Fact("suspense.step-skipped", item.name(), "system", Map.of("intent", intent, "why", why)));
    }

    private Intent intent(SuspenseItem item, Wish wish) {
        var body = new HashMap<>(wish.body());
        body.put(ITEM, item.name());
        return new Intent(ids.next(), wish.name(), wish.subject(item.name()), body, wish.due());
    }

    static SuspenseItem.Id idOf(String reference) {
        return SuspenseItem.Id.parse("sus" + reference.substring(reference.indexOf('_')));
    }

    /// Whether a transfer's name is that of a receipt that goes back.
    static boolean isItems(String reference) {
        return reference.startsWith("sus");
    }
}
