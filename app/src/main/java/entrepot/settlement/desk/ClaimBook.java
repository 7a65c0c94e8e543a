package entrepot.settlement.desk;

import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import entrepot.settlement.Payment;
import entrepot.settlement.suspense.Claim;
import entrepot.settlement.suspense.SuspenseTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All claims for what a chain took back: opened and closed by the commits that book it.
public final class ClaimBook {

    private final StateTable<Claim> claims;
    private final SuspenseTerms terms;
    private final Ids ids;

    ClaimBook(JdbcClient sql, SuspenseTerms terms, Ids ids) {
        this.claims = new StateTable<>("settlement.claim", Claim.class, sql);
        this.terms = terms;
        this.ids = ids;
    }

    public Optional<State<Claim>> find(Claim.Id id) {
        return claims.find(id.value());
    }

    /// What fits, newest first, from before an id on.
    public List<Claim> newest(Optional<Claim.Id> before, Predicate<Claim> fits, int most) {
        return claims.newest(before.map(Claim.Id::value), fits, most);
    }

    /// Payments whose delivery was taken back and has not come again.
    Stream<Payment.Id> undelivered() {
        return claims.in(List.of(Claim.State.OPEN.name())).stream()
                .map(State::body)
                .filter(claim -> claim.kind() == Claim.Kind.DELIVERY)
                .map(claim -> Payment.Id.parse(claim.about()));
    }

    /// The first version of a claim, for the commit that books the loss.
    public Part opened(Claim.Loss loss, Instant now) {
        var claim = Claim.opened(new Claim.Id(ids.next()), loss, terms, now);
        return claims.first(claim.id().value(), claim.state().name(), "chain", claim);
    }

    /// What closes the open claims of one kind about a payment or an item.
    List<Part> closed(String about, Claim.Kind kind, String txHash, Instant now) {
        return claims.where("about", about).stream()
                .filter(read ->
                        read.body().state() == Claim.State.OPEN && read.body().kind() == kind)
                .<Part>map(read -> claims.next(
                        read, Claim.State.CLOSED.name(), "chain", read.body().closed(txHash, now)))
                .toList();
    }
}
