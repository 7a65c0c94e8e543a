package entrepot.settlement.web;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.http.Api;
import entrepot.http.Query;
import entrepot.market.Quote;
import entrepot.market.QuoteState;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.PaymentBook;
import entrepot.trade.Contract;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds payments for a viewer. What is not his to see is not there.
final class PaymentShelf {

    private final PaymentBook payments;
    private final StateTable<QuoteState> quotes;

    PaymentShelf(PaymentBook payments, JdbcClient sql) {
        this.payments = payments;
        this.quotes = new StateTable<>("market.quote", QuoteState.class, sql);
    }

    /// What a list is to hold; newest first, from before an id on.
    record Filter(Optional<PaymentState> state, Optional<Contract.Id> contract, Optional<Payment.Id> before, int most) {

        /// What a reader of the API asks for; one more than fits the page, to know whether there is more.
        static Filter of(Query query) {
            return new Filter(
                    query.parsed("state", PaymentShelf::state),
                    query.parsed("contract", Contract.Id::parse),
                    query.after().map(Payment.Id::parse),
                    query.limit() + 1);
        }

        /// The same from a page's address; an empty state is all of them, another word is 404.
        static Filter of(Optional<String> state, Optional<String> before, int most) {
            return new Filter(
                    state.filter(word -> !word.isEmpty()).map(word -> Api.parsed(word, PaymentShelf::state)),
                    Optional.empty(),
                    before.map(id -> Api.parsed(id, Payment.Id::parse)),
                    most);
        }
    }

    /// A state by its name; throws `IllegalArgumentException` for a word that is none.
    static PaymentState state(String word) {
        for (var state : PaymentState.values()) if (state.name().equals(word)) return state;
        throw new IllegalArgumentException("one of " + List.of(PaymentState.values()));
    }

    /// The payment that an address names; raises 404.
    State<Payment> get(Actor viewer, String id) {
        return payments.find(Api.parsed(id, Payment.Id::parse))
                .filter(found -> Disclosure.sees(viewer, found.body()))
                .orElseThrow(() -> Api.notFound().raised());
    }

    List<Payment> list(Actor viewer, Filter filter) {
        Predicate<Payment> fits = payment -> Disclosure.sees(viewer, payment)
                && filter.state().map(s -> s == payment.state()).orElse(true)
                && filter.before().map(id -> isOlder(payment, id)).orElse(true);
        if (filter.contract().isPresent())
            return newest(payments.underContract(filter.contract().get().toString()), fits, filter.most());
        if (viewer.affiliation() instanceof Affiliation.Participant own)
            return newest(payments.ofPayer(own.lei()), fits, filter.most());
        return payments.newest(filter.before(), fits, filter.most());
    }

    /// The price behind the payment's quote, as it was stored.
    Optional<Quote> quote(Payment payment) {
        return payment.agreed()
                .or(payment::terms)
                .flatMap(terms -> quotes.find(terms.quote().value()))
                .flatMap(state -> QuoteView.priced(state.body()));
    }

    private static List<Payment> newest(List<State<Payment>> oldestFirst, Predicate<Payment> fits, int most) {
        return oldestFirst.reversed().stream()
                .map(State::body)
                .filter(fits)
                .limit(most)
                .toList();
    }

    /// Ids are ordered by time, and so are their texts.
    private static boolean isOlder(Payment payment, Payment.Id than) {
        return payment.id().toString().compareTo(than.toString()) < 0;
    }
}
