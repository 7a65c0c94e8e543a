package entrepot.settlement.desk;

import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.turn.Turnstile;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.custody.FeeCap;
import entrepot.custody.GasOffer;
import entrepot.custody.Mandate;
import entrepot.custody.MandateKey;
import entrepot.custody.NonceBook;
import entrepot.custody.PaymentRef;
import entrepot.custody.SignedTransfers;
import entrepot.custody.Signer;
import entrepot.custody.SignerUnavailable;
import entrepot.custody.SigningAnswer;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.regime.Stage;
import entrepot.settlement.Carrier;
import entrepot.settlement.Command;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.Wish;
import entrepot.settlement.Wishes;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.suspense.SuspenseItem;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Brings a transfer from its clearance onto the chain: decision, nonce, signature, broadcast. Each
/// step is committed before the next; bytes are built once and then only read.
public final class TransferDesk {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration MANDATE_LIFE = Duration.ofMinutes(15);
    private static final Duration DECISION_AGE_MAX = Duration.ofMinutes(15);
    private static final long GAS_MARGIN_PERCENT = 130;
    private static final int TRANSFERS_MAX = 26;

    private final DecisionDesk decisions;
    private final ChainNode node;
    private final Vault vault;
    private final InstantSource clock;
    private final Turnstile numbering;

    TransferDesk(DecisionDesk decisions, ChainNode node, Vault vault, InstantSource clock) {
        this.decisions = decisions;
        this.node = node;
        this.vault = vault;
        this.clock = clock;
        this.numbering = new Turnstile(() -> vault.nonces().next(vault.wallet()));
    }

    /// What custody offers to this desk.
    ///
    /// @param fees      the most that one transaction may cost
    /// @param wallet    the account that clients' assets are paid from
    /// @param providers the accounts that liquidity providers deliver from and take back to
    /// @param wallTime  the time that the signer lives by; a mandate's end is told in it
    public record Vault(
            Signer signer,
            NonceBook nonces,
            SignedTransfers signed,
            MandateKey mandates,
            FeeCap fees,
            AccountId wallet,
            Providers providers,
            InstantSource wallTime) {}

    /// Liquidity providers' accounts on the chain.
    public interface Providers {
        AccountId account(entrepot.market.ProviderId provider);

        Optional<entrepot.market.ProviderId> owner(AccountId account);
    }

    /// Decides once more on fresh facts and, when that permits, reserves nonce and bytes.
    Answer clear(State<Payment> read) {
        var payment = read.body();
        var strange = usedOutside();
        if (strange.isPresent()) return strange.get();
        var ruled = decisions.rule(payment, Stage.PRE_BROADCAST, Optional.empty());
        if (!ruled.ruling().outcome().permits()) {
            var to = payment.order().payeeAccount();
            var none = new GasOffer(BigInteger.ZERO, BigInteger.ZERO, 1);
            var nothing = unsigned(leg(payment, to), none, vault.nonces().next(vault.wallet()));
            return new Answer.Told(new Command.Clear(ruled.ruling(), nothing), ruled.parts());
        }
        var leg = leg(payment, payment.order().payeeAccount());
        return reserving(leg, () -> dear(payment, Wishes.CLEAR), transfer -> {
            var parts = new ArrayList<Part>(ruled.parts());
            parts.add(reserved(transfer));
            return new Answer.Told(new Command.Clear(ruled.ruling(), transfer), parts);
        });
    }

    /// Reserves the transfer that brings the asset back to its provider.
    Answer giveBack(State<Payment> read) {
        var payment = read.body();
        var strange = usedOutside();
        if (strange.isPresent()) return strange.get();
        var terms = payment.agreed().orElseThrow();
        return reserving(
                leg(payment, vault.providers().account(terms.provider())),
                () -> dear(payment, Wishes.RETURN),
                transfer -> Answer.told(new Command.Return(transfer), reserved(transfer)));
    }

    /// Reserves the transfer of what lies in suspense; whoever asks has screened the receiver.
    Answer remit(SuspenseItem item, AccountId to, List<? extends Part> screened) {
        var strange = usedOutside();
        if (strange.isPresent()) return strange.get();
        var kind = Outgoing.Kind.REMITTAL;
        var leg = new Leg(reference(item, kind, item.transfers().size()), kind, to, item.amount());
        return reserving(leg, () -> new Answer.Wait(LATER, FlightDesk.tooDear(vault.fees())), transfer -> {
            var parts = new ArrayList<Part>(screened);
            parts.add(reserved(transfer));
            return new Answer.Told(new Command.Return(transfer), parts);
        });
    }

    /// Nothing is reserved while the chain has used nonces of the wallet that we never gave: the key is
    /// used elsewhere (R15), or our book was restored from before its last commits (R29), and then a
    /// payment that seems unpaid may be paid.
    private Optional<Answer> usedOutside() {
        try {
            return vault.nonces().compare(vault.wallet(), node.nonce(vault.wallet()))
                            instanceof NonceBook.Finding.UsedOutside(AccountId account, long next, long used)
                    ? Optional.of(new Answer.Wait(
                            LATER,
                            "the chain has used nonces of " + account + " up to " + (used - 1)
                                    + ", the next we would give is " + next + ": somebody must look"))
                    : Optional.empty();
        } catch (NodeUnavailable e) {
            return Optional.of(new Answer.Wait(SOON, String.valueOf(e.getMessage())));
        }
    }

    /// Has the newest version's bytes signed, and keeps what comes back before anybody may send it.
    Answer sign(State<Payment> read) {
        return sign(read.body(), transfer -> isStale(read.body(), transfer), transfer -> again(read.body(), transfer));
    }

    /// The same for whoever decides anew in his own way.
    ///
    /// @param isStale whether the decision is too old to sign for
    /// @param again   decides anew
    Answer sign(Carrier carrier, Predicate<Outgoing> isStale, Function<Outgoing, Answer> again) {
        var transfer = carrier.transfer().orElseThrow();
        var offer = transfer.offer();
        boolean isDue = transfer.stage() == Outgoing.Stage.RESERVED || transfer.isAdrift();
        if (offer.isSigned() || !isDue) return new Answer.Skip("it is " + transfer.stage());
        boolean first = transfer.versions() == 0 && !transfer.isCancelling();
        // What was held after this was wished is not signed for it; its own cancel is.
        if (first && carrier.isHeld()) return new Answer.Skip("it is held");
        if (first && isStale.test(transfer)) return again.apply(transfer);
        var mandate = transfer.isCancelling() ? SigningRequest.NO_MANDATE : mandate(transfer);
        var request = new SigningRequest(reserved(transfer), offer.purpose(), offer.gas(), offer.unsigned(), mandate);
        try {
            // Sources that disagree have no head: nothing is signed for a chain that nobody can see.
            node.head();
            return switch (vault.signer().sign(request)) {
                case SigningAnswer.Signed signed ->
                    Answer.told(
                            new Command.Sign(signed.txHash()),
                            SignedStored.of(request, transfer.versions() + 1, signed));
                case SigningAnswer.Refused(String code, String detail) ->
                    Answer.told(new Command.SignatureRefused("the signer refused: " + code + ", " + detail));
            };
        } catch (SignerUnavailable | NodeUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    /// Gives the stored bytes to the node. What it says never changes what is owed to whom.
    Answer broadcast(Carrier carrier) {
        var transfer = carrier.transfer().orElseThrow();
        var bytes = vault.signed().of(new PaymentRef(transfer.reference()));
        if (bytes.isEmpty()) return new Answer.Skip("nothing is signed");
        return switch (send(bytes.getLast().signed().raw())) {
            case ChainNode.Sent.Accepted accepted -> Answer.told(new Command.Send("sent " + accepted.txHash()));
            case ChainNode.Sent.AlreadyKnown known ->
                Answer.told(new Command.Send("the node had it already: " + known.txHash()));
            case ChainNode.Sent.Unknown unknown ->
                Answer.told(new Command.Send("no answer, perhaps sent: " + unknown.reason()));
            case ChainNode.Sent.Rejected rejected ->
                rejected.reason() == ChainNode.Sent.Reason.NONCE_TOO_LOW
                        ? Answer.told(new Command.Send("the nonce is used on the chain: the receipt will tell"))
                        : new Answer.Wait(LATER, rejected.reason() + ": " + rejected.words());
        };
    }

    /// Sends again what is signed and not settled: of each nonce the newest version, which pays the most
    /// and counts for all. Harmless: they are the same bytes.
    ///
    /// @param isKept by a transfer's name: whether its bytes are not to go out now
    void sendAgain(Predicate<String> isKept) {
        var newest = new LinkedHashMap<NonceReserved, SignedStored>();
        for (var stored : vault.signed().unsettled()) newest.put(stored.reserved(), stored);
        for (var stored : newest.values())
            if (!isKept.test(stored.reserved().payment().text()))
                send(stored.signed().raw());
    }

    private ChainNode.Sent send(String raw) {
        try {
            return node.send(HexFormat.of().parseHex(raw.substring(2)));
        } catch (NodeUnavailable e) {
            return new ChainNode.Sent.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private interface Reserved {
        Answer.Told as(Outgoing transfer);
    }

    /// A transfer that is to be reserved.
    private record Leg(String reference, Outgoing.Kind kind, AccountId to, Amount amount) {}

    private Answer reserving(Leg leg, Supplier<Answer> dear, Reserved then) {
        try {
            return switch (node.dryRun(vault.wallet(), leg.to(), leg.amount())) {
                case ChainNode.DryRun.Fails(String reason) ->
                    new Answer.Wait(LATER, "the token would not move: " + reason);
                case ChainNode.DryRun.Passes(long gas) ->
                    offered(gas)
                            .<Answer>map(offer ->
                                    new Answer.InTurn(numbering, nonce -> then.as(unsigned(leg, offer, nonce))))
                            .orElseGet(dear);
            };
        } catch (NodeUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    /// What is offered for so much gas now; empty while the network takes more than may be spent.
    private Optional<GasOffer> offered(long estimate) {
        return vault.fees().first(market(node, Math.max(1, estimate * GAS_MARGIN_PERCENT / 100)));
    }

    static GasOffer market(ChainNode node, long gasLimit) {
        var fees = node.fees();
        return new GasOffer(
                fees.maxPriorityFeePerGas().units(), fees.maxFeePerGas().units(), gasLimit);
    }

    /// Said once where people look, then waited for.
    private Answer dear(Payment payment, String wish) {
        var why = FlightDesk.tooDear(vault.fees());
        if (payment.said().equals(why)) return new Answer.Wait(LATER, why);
        var again = new Wish(wish, Wishes.MAIN, Map.of(), clock.instant().plus(LATER));
        return Answer.told(new Command.Note(why, List.of(again)));
    }

    private Leg leg(Payment payment, AccountId to) {
        boolean back = !to.equals(payment.order().payeeAccount());
        var kind = back ? Outgoing.Kind.RETURN : Outgoing.Kind.PAYMENT;
        var before = payment.transfers().stream().filter(t -> t.kind() == kind).count();
        return new Leg(
                reference(payment, kind, before), kind, to, payment.order().amount());
    }

    private Outgoing unsigned(Leg leg, GasOffer gas, long nonce) {
        var reserved = new NonceReserved(new PaymentRef(leg.reference()), vault.wallet(), nonce);
        var request =
                SigningRequest.payment(reserved, new Transfer(leg.to(), leg.amount()), gas, SigningRequest.NO_MANDATE);
        return Outgoing.reserved(leg.kind(), request, leg.to(), leg.amount());
    }

    /// One name, one nonce, for ever: what is paid again after a cancel has a name of its own, `payb_…`.
    private static String reference(Carrier carrier, Outgoing.Kind kind, long before) {
        if (before >= TRANSFERS_MAX) throw new IllegalStateException(carrier.name() + " was cancelled too often");
        var prefix = switch (kind) {
            case PAYMENT -> "pay";
            case RETURN -> "ret";
            case REMITTAL -> "sus";
        };
        var letter = before == 0 ? "" : String.valueOf((char) ('a' + before));
        return prefix + letter + carrier.name().substring(prefix.length());
    }

    static NonceReserved reserved(Outgoing transfer) {
        return new NonceReserved(new PaymentRef(transfer.reference()), transfer.from(), transfer.nonce());
    }

    private Mandate.Signed mandate(Outgoing transfer) {
        Amount amount = transfer.amount();
        var expires = vault.wallTime().instant().plus(MANDATE_LIFE);
        return vault.mandates()
                .sign(new Mandate(new PaymentRef(transfer.reference()), new Transfer(transfer.to(), amount), expires));
    }

    /// A decision is good for a quarter of an hour; a signer that was away longer needs a new one.
    private boolean isStale(Payment payment, Outgoing transfer) {
        if (transfer.kind() == Outgoing.Kind.RETURN) return false;
        var decided = payment.marks().reversed().stream()
                .filter(mark -> mark.by().equals("system"))
                .findFirst()
                .orElseThrow()
                .at();
        return decided.plus(DECISION_AGE_MAX).isBefore(clock.instant());
    }

    private Answer again(Payment payment, Outgoing transfer) {
        var ruled = decisions.rule(payment, Stage.PRE_BROADCAST, Optional.empty());
        var why = "decided again before signing with nonce " + transfer.nonce();
        return ruled.ruling().outcome().permits()
                ? new Answer.Told(new Command.Confirm(ruled.ruling()), ruled.parts())
                : new Answer.Told(
                        new Command.SignatureRefused(why + ": " + ruled.ruling().outcome()), ruled.parts());
    }
}
