package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.dossier.Answer.Why;
import entrepot.money.AccountId;
import entrepot.money.AssetCatalogue;
import entrepot.party.Lei;
import entrepot.trade.Contract;
import entrepot.trade.Outcome;
import entrepot.trade.PayeeAddress;
import entrepot.trade.PayeeAddress.Approval;
import entrepot.trade.PayeeAddress.Command;
import entrepot.trade.PayeeAddress.Custody;
import entrepot.trade.PayeeAddress.Origin;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.PayeeAddress.State;
import entrepot.trade.Settlement;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Addresses that sellers are paid at: proposed by one person, proved, approved by another. One that
/// takes the place of another is a late change and rests before its first use (T-38, T-44, T-45).
public final class PayeeDesk {

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final People people;
    private final AssetCatalogue assets;
    private final Ids ids;

    public PayeeDesk(Dossiers dossiers, DossierTerms terms, People people, AssetCatalogue assets, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.people = people;
        this.assets = assets;
        this.ids = ids;
    }

    /// An address as somebody brings it in.
    ///
    /// @param account CAIP-10 name as written: capitals of an EVM address are its check digits
    public record Proposal(Lei holder, String account, Custody custody) {
        /// Refuses what is no account name.
        public Proposal {
            var _ = AccountId.parse(account);
        }
    }

    /// A proof as somebody brings it in; who and when is known.
    public record Shown(Proof.Kind kind, String reference) {}

    /// Whether the capitals of an EVM address fit its digits (EIP-55); other addresses have none.
    public static boolean isWellSpelled(String account) {
        return AddressChecks.checksum(account).isEmpty();
    }

    public Answer<PayeeAddress> propose(Proposal proposal, Actor by, Instant now) {
        if (dossiers.party(proposal.holder()).isEmpty())
            return Answer.declined(Why.REFUSED, "PARTY_UNKNOWN", "no party has the LEI " + proposal.holder());
        if (!mayName(by, proposal.holder())) return Answer.notYours("an address of " + proposal.holder());
        var account = AccountId.parse(proposal.account());
        var before = dossiers.payeesOf(proposal.holder());
        var finding = AddressChecks.check(proposal.account(), account, known(proposal.holder(), before), assets);
        if (!(finding instanceof Finding.Passed)) return Answer.refused(List.of(finding));
        for (var payee : before)
            if (payee.account().equals(account) && payee.state() != State.REVOKED)
                return Answer.declined(Why.EXISTS, "ALREADY_PROPOSED", "it is " + payee.id() + ", " + payee.state());
        var proposed = new PayeeAddress(
                new PayeeAddress.Id(ids.next()),
                1,
                State.PROPOSED,
                proposal.holder(),
                account,
                proposal.custody(),
                origin(before),
                by.id(),
                now,
                List.of(),
                new Approval.Pending());
        return done("payee.proposed", proposed, by, List.of(finding));
    }

    public Answer<PayeeAddress> prove(PayeeAddress.Id id, List<Shown> shown, Actor by, Instant now) {
        var proofs = shown.stream()
                .map(s -> new Proof(s.kind(), s.reference(), by.id(), now))
                .toList();
        return moved("payee.verified", id, new Command.Verify(proofs), by, now);
    }

    public Answer<PayeeAddress> approve(PayeeAddress.Id id, Actor by, Instant now) {
        var read = dossiers.payee(id);
        if (read.isPresent()) {
            var refused = people.<PayeeAddress>refuse(read.get().proposedBy(), by);
            if (refused.isPresent()) return refused.get();
        }
        var command = new Command.Approve(by.id(), terms.limits(now).cooling());
        return moved("payee.approved", id, command, by, now);
    }

    public Answer<PayeeAddress> revoke(PayeeAddress.Id id, String reason, Actor by, Instant now) {
        return moved("payee.revoked", id, new Command.Revoke(by.id(), reason), by, now);
    }

    private Answer<PayeeAddress> moved(String kind, PayeeAddress.Id id, Command command, Actor by, Instant now) {
        var read = dossiers.payee(id);
        if (read.isEmpty() || !mayName(by, read.get().holder())) return Answer.unknown(id.toString());
        return switch (read.get().on(command, now)) {
            case Outcome.Rejected<PayeeAddress>(var code, var detail) -> Answer.rejected(code, detail, List.of());
            case Outcome.Accepted<PayeeAddress>(var next) -> done(kind, next, by, List.of());
        };
    }

    private Answer<PayeeAddress> done(String kind, PayeeAddress next, Actor by, List<Finding> findings) {
        var details = Map.<String, Object>of(
                "holder", next.holder().toString(),
                "account", next.account().toString(),
                "state", next.state().name(),
                "lateChange", next.isLateChange());
        var fact = new Fact(kind, next.id().toString(), by.id(), details);
        return Answer.done(Change.of(fact, dossiers.part(next, by.id())), next, findings);
    }

    /// Whether he may speak of a holder's addresses: his own company's, or those of whom it trades with.
    boolean mayName(Actor by, Lei holder) {
        if (Scope.actsFor(by, holder)) return true;
        return dossiers.contractsOf(holder).stream().anyMatch(c -> Scope.acts(by, c)) || assignee(by, holder);
    }

    private boolean assignee(Actor by, Lei holder) {
        if (!(by.affiliation() instanceof Affiliation.Participant own)) return false;
        return dossiers.contractsOf(Lei.parse(own.lei())).stream()
                .flatMap(c -> c.assignments().stream())
                .anyMatch(a -> a.assignee().equals(holder));
    }

    /// Addresses on file and those that contracts name, approved or not.
    private List<AccountId> known(Lei holder, List<PayeeAddress> before) {
        var agreed = dossiers.contractsOf(holder).stream()
                .filter(c -> c.seller().equals(holder))
                .map(Contract::terms)
                .flatMap(t ->
                        t.settlement() instanceof Settlement.InAsset clause ? Stream.of(clause.payee()) : Stream.of());
        return Stream.concat(before.stream().map(PayeeAddress::account), agreed)
                .distinct()
                .toList();
    }

    /// A change is late once any address of the holder was approved, also one that was revoked since.
    private static Origin origin(List<PayeeAddress> before) {
        return before.stream()
                .filter(p -> p.approval() instanceof Approval.Given)
                .max(Comparator.comparing(PayeeAddress::proposedAt))
                .<Origin>map(p -> new Origin.Replaces(p.id()))
                .orElse(new Origin.First());
    }
}
