package entrepot.dossier.web;

import entrepot.trade.PayeeAddress;
import entrepot.trade.PayeeAddress.Approval;
import entrepot.trade.PayeeAddress.Custody;
import entrepot.trade.PayeeAddress.Origin;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An address to be paid at, as callers see it.
///
/// @param replaces   the address whose place it takes: a late change
/// @param usableFrom end of the rest after a late change; left out before approval
record PayeeView(
        String id,
        long version,
        String state,
        String holder,
        String account,
        Optional<String> provider,
        Optional<String> replaces,
        String proposedBy,
        Instant proposedAt,
        List<ProofView> proofs,
        Optional<String> approvedBy,
        Optional<Instant> usableFrom,
        List<FindingView> findings) {

    record ProofView(String kind, String reference, String by, Instant at) {}

    static PayeeView of(PayeeAddress payee, List<Finding> findings) {
        var given = payee.approval() instanceof Approval.Given g ? Optional.of(g) : Optional.<Approval.Given>empty();
        return new PayeeView(
                payee.id().toString(),
                payee.version(),
                payee.state().name(),
                payee.holder().toString(),
                payee.account().toString(),
                payee.custody() instanceof Custody.AtProvider(var lei) ? Optional.of(lei.toString()) : Optional.empty(),
                payee.origin() instanceof Origin.Replaces(var old) ? Optional.of(old.toString()) : Optional.empty(),
                payee.proposedBy(),
                payee.proposedAt(),
                payee.proofs().stream()
                        .map(p -> new ProofView(p.kind().name(), p.reference(), p.by(), p.at()))
                        .toList(),
                given.map(Approval.Given::by),
                given.map(Approval.Given::usableFrom),
                FindingView.of(findings));
    }
}
