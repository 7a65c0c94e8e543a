package entrepot.settlement.desk;

import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.dossier.Dossiers;
import entrepot.market.MarketView;
import entrepot.market.QuoteDesk;
import entrepot.market.QuoteState;
import entrepot.market.ReferenceReading;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.Rounding;
import entrepot.party.Party;
import entrepot.regime.Decision;
import entrepot.regime.DecisionStored;
import entrepot.regime.Outcome;
import entrepot.regime.Stage;
import entrepot.screening.ScreeningRecords.ScreeningStored;
import entrepot.screening.cases.Alerting;
import entrepot.screening.cases.Origin;
import entrepot.settlement.Order;
import entrepot.settlement.Payment;
import entrepot.settlement.Ruling;
import entrepot.settlement.facts.Case;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.facts.FactDesk.Judged;
import entrepot.settlement.facts.Holders;
import entrepot.trade.Contract;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Settlement;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Dossier.InFlight;
import entrepot.trade.check.Finding;
import entrepot.trade.check.PaymentOrder;
import entrepot.trade.check.PaymentOrder.RateUsed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges a payment on fresh facts: the trade checks and the regime's rules together, the strictest
/// of both wins. What it decided, and from what, becomes part of the same commit.
public final class DecisionDesk {

    private final Dossiers dossiers;
    private final PaymentBook payments;
    private final FactDesk facts;
    private final Alerting alerting;
    private final Conditions conditions;
    private final HomeTerms terms;
    private final QuoteDesk market;
    private final Ids ids;
    private final InstantSource clock;

    DecisionDesk(Desks.Inside inside, PaymentBook payments, Conditions conditions) {
        this.dossiers = inside.dossiers();
        this.payments = payments;
        this.facts = inside.facts();
        this.alerting = inside.alerting();
        this.conditions = conditions;
        this.terms = conditions.terms();
        this.market = conditions.market();
        this.ids = inside.ids();
        this.clock = inside.clock();
    }

    /// What is set from outside: by the home regime, and by the market.
    public record Conditions(HomeTerms terms, QuoteDesk market, AssetCatalogue assets) {}

    /// A ruling and the parts that prove it.
    record Ruled(Ruling ruling, List<Part> parts) {}

    /// @param pending a firm quote that is not approved yet, if there is one
    Ruled rule(Payment payment, Stage stage, Optional<QuoteState.FirmQuote> pending) {
        var now = clock.instant();
        var it = asCase(payment, pending, now);
        var judged = facts.judge(it, stage, view(payment.order()));
        var findings = Checks.forPayment(it.dossier(), order(payment), terms.limits(now), now);
        var id = ids.next();
        var parts = new ArrayList<Part>();
        parts.add(DecisionStored.of(id, payment.id().toString(), judged.decision()));
        judged.results().forEach(r -> parts.add(ScreeningStored.of(r)));
        parts.add(
                alerting.file(judged.results(), new Origin.Payment(payment.id().toString(), stage.name()), now));
        return new Ruled(ruling(Ids.text("dec", id), judged, findings), parts);
    }

    private MarketView view(Order order) {
        return market.view(order.amount().asset(), order.home());
    }

    private Case asCase(Payment payment, Optional<QuoteState.FirmQuote> pending, Instant now) {
        var order = payment.order();
        var contract = dossiers.contract(order.contract())
                .orElseThrow(() -> new IllegalStateException("no contract " + order.contract()));
        var dossier = dossiers.of(
                contract, order.invoice(), terms.rates(contract, order.home()), inFlight(payment, contract));
        var invoice = dossier.invoice(order.invoice())
                .orElseThrow(() -> new IllegalStateException("no invoice " + order.invoice()));
        var address = dossier.payees().stream()
                .filter(a -> a.account().equals(order.payeeAccount())
                        && a.holder().equals(order.payee())
                        && a.state() != PayeeAddress.State.REVOKED)
                .reduce((first, second) -> second);
        var payer = dossiers.party(order.payer());
        var payee = dossiers.party(order.payee());
        var provider = address.flatMap(this::provider);
        var parties =
                Stream.of(payer, payee, provider).flatMap(Optional::stream).toList();
        return new Case(
                order,
                dossier,
                invoice,
                payer,
                payee,
                provider,
                Holders.above(parties, dossiers::party),
                address,
                pending,
                values(payment),
                used(payment, facts.day(now)),
                now);
    }

    private Optional<Party> provider(PayeeAddress address) {
        return switch (address.custody()) {
            case PayeeAddress.Custody.SelfHosted _ -> Optional.empty();
            case PayeeAddress.Custody.AtProvider at -> dossiers.party(at.provider());
        };
    }

    /// What the payment is worth in every currency that has a reference rate: in home currency the
    /// quote's amount once there is a quote, in the contract's currency what is owed.
    private Map<String, Amount> values(Payment payment) {
        var order = payment.order();
        var values = new HashMap<String, Amount>();
        for (var asset : conditions.assets().all())
            if (asset instanceof Asset.Fiat fiat
                    && market.view(order.amount().asset(), fiat).reference() instanceof ReferenceReading.Known known)
                values.put(
                        fiat.currency(),
                        known.median().convert(order.amount(), Rounding.HALF_UP).amount());
        values.put(order.owed().asset().symbol(), order.owed());
        payment.terms().ifPresent(t -> values.put(order.home().currency(), t.home()));
        return values;
    }

    private List<InFlight> inFlight(Payment payment, Contract contract) {
        return payments.underContract(contract.id().toString()).stream()
                .map(State::body)
                .filter(p -> !p.id().equals(payment.id()) && PaymentBook.inFlight(p))
                .map(p -> new InFlight(
                        p.id().toString(), p.order().invoice(), p.order().owed()))
                .toList();
    }

    private Case.Used used(Payment payment, LocalDate today) {
        var zero = Amount.zero(payment.order().home());
        var day = zero;
        var month = zero;
        var year = terms.usedBefore(
                payment.order().payer(), today.getYear(), payment.order().home());
        for (var other : payments.ofPayer(payment.order().payer().toString())) {
            if (other.body().id().equals(payment.id()) || !PaymentBook.counts(other.body())) continue;
            var on = facts.day(other.body().marks().getFirst().at());
            var home = PaymentBook.home(other.body());
            if (on.getYear() == today.getYear()) year = year.plus(home);
            if (on.getYear() == today.getYear() && on.getMonth() == today.getMonth()) month = month.plus(home);
            if (on.equals(today)) day = day.plus(home);
        }
        return new Case.Used(day, month, year);
    }

    private PaymentOrder order(Payment payment) {
        var order = payment.order();
        return new PaymentOrder(
                order.invoice(),
                order.owed(),
                order.amount().asset(),
                order.payee(),
                order.payeeAccount(),
                rateUsed(order));
    }

    /// Units of the asset for one of the contract's currency, as ordered and as the market sees it;
    /// none while the market is not known.
    private List<RateUsed> rateUsed(Order order) {
        var contract = dossiers.contract(order.contract()).orElseThrow();
        if (!(contract.terms().settlement() instanceof Settlement.InAsset clause)) return List.of();
        if (!(order.owed().asset() instanceof Asset.Fiat currency)) return List.of();
        var reading = market.view(order.amount().asset(), currency).reference();
        if (!(reading instanceof ReferenceReading.Known known)) return List.of();
        var applied = order.amount().decimal().divide(order.owed().decimal(), MathContext.DECIMAL64);
        var seen = BigDecimal.ONE.divide(known.median().price(), MathContext.DECIMAL64);
        return List.of(new RateUsed(clause.rate(), applied, seen));
    }

    private static Ruling ruling(String id, Judged judged, List<Finding> findings) {
        var decision = judged.decision();
        var outcome = Finding.strictest(findings)
                .map(DecisionDesk::asOutcome)
                .orElse(Outcome.ALLOW)
                .strictest(decision.outcome());
        var reasons = new ArrayList<String>();
        findings.stream().filter(f -> f.effect().isPresent()).forEach(f -> reasons.add(f.id()));
        decision.reasons().stream().map(Decision.Reason::code).distinct().forEach(reasons::add);
        var cures = new ArrayList<String>();
        for (var finding : findings) {
            if (finding instanceof Finding.Failed failed) cures.add(failed.cure());
            if (finding instanceof Finding.Unknown unknown) cures.add("Provide: " + unknown.missing() + ".");
        }
        decision.reasons().stream()
                .filter(r -> r.masked().isEmpty() && !r.remedy().isBlank())
                .forEach(r -> cures.add(r.remedy()));
        return new Ruling(
                id, decision.hash(), outcome, reasons, cures.stream().distinct().toList(), findings);
    }

    private static Outcome asOutcome(Finding.Outcome effect) {
        return switch (effect) {
            case FLAG -> Outcome.FLAG;
            case LIMIT -> Outcome.LIMIT;
            case HOLD -> Outcome.HOLD;
            case REFUSE -> Outcome.REFUSE;
        };
    }
}
