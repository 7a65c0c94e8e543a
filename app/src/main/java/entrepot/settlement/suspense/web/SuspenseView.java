package entrepot.settlement.suspense.web;

import entrepot.access.Role;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.settlement.Outgoing;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.settlement.suspense.SuspenseItem.Source;
import entrepot.settlement.suspense.SuspenseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One receipt in suspense as officers see it.
///
/// @param amount what is booked for it
/// @param why    the kind in words
/// @param about  the payment that it seems to be meant for; left out when none
record SuspenseView(
        String id,
        SuspenseItem.State state,
        SuspenseKind kind,
        String why,
        Amount amount,
        SourceView source,
        Optional<String> about,
        Role owner,
        Instant due,
        boolean overdue,
        List<ProposalView> proposals,
        List<TransferView> transfers,
        List<SuspenseItem.Mark> timeline) {

    /// Where it came from; what a chain or a bank does not say is left out.
    ///
    /// @param on        the account of ours that it came to
    /// @param from      the account that it came from, which is nobody's address to return to on a chain
    /// @param party     who the bank says paid
    /// @param logged    what the token's log says
    /// @param reference what the payer wrote
    record SourceView(
            String transaction,
            String on,
            Optional<String> from,
            Optional<String> party,
            Optional<String> reference,
            Optional<Amount> logged) {
        static SourceView of(Source source) {
            return switch (source) {
                case Source.OnChain came ->
                    new SourceView(
                            came.txHash(),
                            came.to().toString(),
                            Optional.of(came.from().toString()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(came.logged()));
                case Source.AtBank came ->
                    new SourceView(
                            came.transaction(),
                            came.on(),
                            said(came.from()),
                            said(came.party()),
                            said(came.said()),
                            Optional.empty());
            };
        }

        private static Optional<String> said(String text) {
            return Optional.of(text).filter(words -> !words.isEmpty());
        }
    }

    /// One person's word, and another's on it.
    record ProposalView(
            String decision,
            Optional<String> payment,
            Optional<String> payee,
            Optional<Instant> until,
            String reason,
            String by,
            Instant at,
            Optional<String> checker,
            boolean taken) {
        static ProposalView of(SuspenseItem.Proposal filed) {
            var decision = filed.decision();
            return new ProposalView(
                    switch (decision) {
                        case Decision.Match _ -> "MATCH";
                        case Decision.Return _ -> "RETURN";
                        case Decision.Hold _ -> "HOLD";
                    },
                    decision instanceof Decision.Match match
                            ? Optional.of(match.payment().toString())
                            : Optional.empty(),
                    decision instanceof Decision.Return back ? SourceView.said(back.payee()) : Optional.empty(),
                    decision instanceof Decision.Hold hold ? Optional.of(hold.until()) : Optional.empty(),
                    filed.reason(),
                    filed.by(),
                    filed.at(),
                    SourceView.said(filed.checker()),
                    filed.isTaken());
        }
    }

    /// The transfer that brings it back.
    record TransferView(AccountId to, Amount amount, long nonce, Outgoing.Stage stage, List<String> hashes) {
        static TransferView of(Outgoing transfer) {
            return new TransferView(
                    transfer.to(), transfer.amount(), transfer.nonce(), transfer.stage(), transfer.hashes());
        }
    }

    static SuspenseView of(SuspenseItem item, Instant now) {
        return new SuspenseView(
                item.name(),
                item.state(),
                item.kind(),
                item.kind().words(),
                item.amount(),
                SourceView.of(item.source()),
                SourceView.said(item.about()),
                item.owner(),
                item.due(),
                item.isOverdue(now),
                item.filings().stream().map(ProposalView::of).toList(),
                item.transfers().stream().map(TransferView::of).toList(),
                item.marks());
    }
}
