package entrepot.settlement.web;

import entrepot.market.Quote;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.settlement.Mark;
import entrepot.settlement.Order;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Ruling;
import entrepot.settlement.desk.OrderDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One payment as its callers see it: where it stands, why, what comes next, and all that happened.
///
/// @param reasons codes of the newest decision that may be shown
/// @param cures   what would lift a hold, in words
/// @param quote   the newest, or the approved one
/// @param payIn   how to pay in, from the approval on
record PaymentView(
        String id,
        String registerNo,
        PaymentState state,
        List<String> reasons,
        List<String> cures,
        Next next,
        String contract,
        String invoice,
        String payer,
        String payee,
        AccountId payeeAccount,
        Amount amount,
        Amount owed,
        Order.Term term,
        String operation,
        String maker,
        Optional<QuoteView> quote,
        Optional<PayIn> payIn,
        List<TransferView> transfers,
        List<Mark> timeline,
        Instant updated) {

    /// @param reference what the payer's bank must quote
    /// @param received  what has come in so far
    record PayIn(String reference, Amount total, Amount received) {}

    /// A transfer on the chain.
    ///
    /// @param hashes  of its versions; a later one offers a higher fee
    /// @param cancels of versions that take its nonce away
    /// @param block   hash of the block it is in; empty while in none
    record TransferView(
            String reference,
            Outgoing.Kind kind,
            AccountId from,
            AccountId to,
            Amount amount,
            long nonce,
            Outgoing.Stage stage,
            List<String> hashes,
            List<String> cancels,
            String block) {
        static TransferView of(Outgoing transfer) {
            return new TransferView(
                    transfer.reference(),
                    transfer.kind(),
                    transfer.from(),
                    transfer.to(),
                    transfer.amount(),
                    transfer.nonce(),
                    transfer.stage(),
                    transfer.hashes(),
                    transfer.cancels(),
                    transfer.block());
        }
    }

    /// A payment in a list.
    ///
    /// @param total in home currency, once there is a quote
    record Summary(
            String id,
            String registerNo,
            PaymentState state,
            List<String> reasons,
            Next next,
            String contract,
            String payer,
            String payee,
            Amount amount,
            Optional<Amount> total,
            Instant updated) {}

    /// @param quoted the price behind the payment's quote, where it was found
    static PaymentView of(Payment payment, Optional<Quote> quoted, Instant now) {
        var order = payment.order();
        var terms = payment.agreed().or(payment::terms);
        return new PaymentView(
                payment.id().toString(),
                payment.registerNo(),
                payment.state(),
                payment.ruling().map(Ruling::reasons).orElse(List.of()),
                payment.ruling().map(Ruling::cures).orElse(List.of()),
                Next.of(payment, now),
                order.contract().toString(),
                order.invoice().toString(),
                order.payer().toString(),
                order.payee().toString(),
                order.payeeAccount(),
                order.amount(),
                order.owed(),
                order.term(),
                order.operation(),
                order.maker(),
                terms.map(t -> QuoteView.of(t, quoted, payment)),
                payIn(payment),
                payment.transfers().stream().map(TransferView::of).toList(),
                payment.marks(),
                updated(payment));
    }

    static Summary summary(Payment payment, Instant now) {
        return new Summary(
                payment.id().toString(),
                payment.registerNo(),
                payment.state(),
                payment.ruling().map(Ruling::reasons).orElse(List.of()),
                Next.of(payment, now),
                payment.order().contract().toString(),
                payment.order().payer().toString(),
                payment.order().payee().toString(),
                payment.order().amount(),
                payment.agreed().or(payment::terms).map(t -> t.total()),
                updated(payment));
    }

    static Instant updated(Payment payment) {
        return payment.marks().getLast().at();
    }

    private static Optional<PayIn> payIn(Payment payment) {
        return payment.agreed()
                .map(t -> new PayIn(OrderDesk.reference(payment.id()).value(), t.total(), payment.received()));
    }
}
