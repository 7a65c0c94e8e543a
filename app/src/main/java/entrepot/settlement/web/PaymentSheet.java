package entrepot.settlement.web;

import entrepot.access.Actor;
import entrepot.console.Badge;
import entrepot.console.Cell;
import entrepot.console.DataTable;
import entrepot.console.DataTable.Column;
import entrepot.console.FactList;
import entrepot.console.Print;
import entrepot.console.Timeline;
import entrepot.ledger.Entry;
import entrepot.ledger.Ledger;
import entrepot.ledger.Side;
import entrepot.register.Register;
import entrepot.settlement.Mark;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.Ruling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Draws one payment with everything that is known of it.
final class PaymentSheet {

    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");

    private final PaymentShelf shelf;
    private final Explainer explainer;
    private final Ledger ledger;
    private final Register register;
    private final Words words;

    PaymentSheet(PaymentShelf shelf, Explainer explainer, Ledger ledger, Register register, Words words) {
        this.shelf = shelf;
        this.explainer = explainer;
        this.ledger = ledger;
        this.register = register;
        this.words = words;
    }

    PaymentPage draw(Payment payment, Actor viewer, Instant now) {
        var subject = payment.id().toString();
        var decisions = explainer.explain(payment, viewer, now).decisions().reversed();
        return new PaymentPage(
                subject,
                new Badge(Words.of(payment.state()), Words.tone(payment.state())),
                Next.of(payment, now).words(),
                payment.state().isOver()
                        ? List.of()
                        : payment.ruling().map(Ruling::cures).orElse(List.of()),
                order(payment),
                cost(payment),
                new Timeline(payment.marks().stream().map(this::event).toList()),
                payment.transfers().stream().map(PaymentSheet::transfer).toList(),
                decisions.stream().map(DecisionSheet::of).toList(),
                postings(ledger.entries(subject)),
                leaves(subject));
    }

    private FactList order(Payment payment) {
        var order = payment.order();
        return FactList.empty()
                .with("Payer", Cell.text(words.party(order.payer())))
                .with("Payee", Cell.text(words.party(order.payee())))
                .with("Amount", Cell.money(order.amount()))
                .with("Owed under the contract", Cell.money(order.owed()))
                .with("Payee's account", Cell.code(order.payeeAccount().toString()))
                .with("Contract", Cell.code(order.contract().toString()))
                .with("Invoice", Cell.code(order.invoice().toString()))
                .with("Term", Cell.text(Words.of(order.term())))
                .with("Operation code", Cell.text(order.operation()))
                .with("Ordered by", Cell.text(words.who(order.maker())))
                .with("Updated", Cell.moment(PaymentView.updated(payment)))
                .with("Payment", Cell.code(payment.id().toString()));
    }

    private FactList cost(Payment payment) {
        var terms = payment.agreed().or(payment::terms);
        if (terms.isEmpty()) return FactList.empty();
        var view = QuoteView.of(terms.get(), shelf.quote(payment), payment);
        var list = FactList.empty()
                .with("Rate", Cell.text(terms.get().rate().toString()))
                .with("At that rate", Cell.money(view.home()))
                .with("Spread, within the rate", Cell.money(view.spread()))
                .with("Service fee", Cell.money(view.fee()))
                .with("Network", Cell.money(view.networkFee()))
                .with("All-in total", Cell.money(view.total()));
        list = with(list, "Market reference", view.reference(), "");
        list = with(list, "All-in cost", view.costBps(), " bps over the reference");
        list = list.with("Provider", Cell.code(view.provider()));
        if (view.approved().isEmpty()) return list.with("Firm until", Cell.moment(view.expires()));
        var approved = view.approved().get();
        return list.with("Approved by", Cell.text(words.who(approved.by())))
                .with("Approved", Cell.moment(approved.at()));
    }

    private static FactList with(FactList list, String name, Optional<BigDecimal> figure, String unit) {
        return figure.map(f -> list.with(name, Cell.text(f.toPlainString() + unit)))
                .orElse(list);
    }

    private Timeline.Event event(Mark mark) {
        var hash = HASH.matcher(mark.note());
        var note = hash.replaceAll(found -> Print.code(found.group()));
        var event = Timeline.Event.of(mark.at(), Words.of(mark.state()), note, Words.tone(mark.state()));
        hash.reset();
        while (hash.find())
            event = event.with(mark.note().contains("block") ? "Block" : "Hash", Cell.code(hash.group()));
        return Words.isUser(mark.by()) ? event.with("By", Cell.text(words.who(mark.by()))) : event;
    }

    private static FactList transfer(Outgoing transfer) {
        var list = FactList.empty()
                .with("Transfer", Cell.text(Words.of(transfer.kind())))
                .with("Stage", Cell.text(Words.of(transfer.stage())))
                .with("Amount", Cell.money(transfer.amount()))
                .with("Nonce", Cell.text(Long.toString(transfer.nonce())))
                .with("From", Cell.code(transfer.from().toString()))
                .with("To", Cell.code(transfer.to().toString()));
        for (var hash : transfer.hashes()) list = list.with("Transaction", Cell.code(hash));
        for (var hash : transfer.cancels()) list = list.with("Cancel of its nonce", Cell.code(hash));
        return transfer.block().isEmpty() ? list : list.with("Block", Cell.code(transfer.block()));
    }

    private static DataTable postings(List<Entry> entries) {
        var columns = List.of(
                Column.text("Posting"),
                Column.text("Account"),
                Column.number("Debit"),
                Column.number("Credit"),
                Column.text("Leaf"));
        var rows = entries.stream().map(PaymentSheet::row).toList();
        return new DataTable("Postings", columns, rows, "Nothing has been posted.");
    }

    private static List<Cell> row(Entry entry) {
        var account = entry.line().account();
        var amount = Cell.money(entry.line().amount());
        boolean debit = entry.line().side() == Side.DEBIT;
        return List.of(
                Cell.text(entry.number() <= 1 ? entry.step() : ""),
                Cell.text(account.account().code() + " " + account.account().title()),
                debit ? amount : Cell.text(""),
                debit ? Cell.text("") : amount,
                Cell.text(Long.toString(entry.index())));
    }

    private DataTable leaves(String subject) {
        var columns = List.of(Column.number("Leaf"), Column.text("Fact"), Column.text("Time"), Column.text("Hash"));
        var rows = register.about(subject).stream()
                .map(LeafView::of)
                .map(leaf -> List.of(
                        Cell.text(Long.toString(leaf.index())),
                        Cell.text(leaf.kind()),
                        Cell.moment(leaf.at()),
                        Cell.code(leaf.hash())))
                .toList();
        return new DataTable("Leaves of the register", columns, rows, "None.");
    }
}
