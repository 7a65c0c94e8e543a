package entrepot.settlement.desk;

import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.CustodyParts.SignedStored;
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
import entrepot.settlement.Command;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.PaymentHandler.Answer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;

/// Brings a transfer from its clearance onto the chain: decision, nonce, signature, broadcast. Each
/// step is committed before the next; bytes are built once and then only read.
public final class TransferDesk {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration MANDATE_LIFE = Duration.ofMinutes(15);
    private static final Duration DECISION_AGE_MAX = Duration.ofMinutes(15);
    private static final long GAS_MARGIN_PERCENT = 130;

    private final DecisionDesk decisions;
    private final ChainNode node;
    private final Vault vault;
    private final InstantSource clock;

    TransferDesk(DecisionDesk decisions, ChainNode node, Vault vault, InstantSource clock) {
        this.decisions = decisions;
        this.node = node;
        this.vault = vault;
        this.clock = clock;
    }

    /// What custody offers to this desk.
    ///
    /// @param wallet    the account that clients' assets are paid from
    /// @param providers the accounts that liquidity providers deliver from and take back to
    /// @param wallTime  the time that the signer lives by; a mandate's end is told in it
    public record Vault(
            Signer signer,
            NonceBook nonces,
            SignedTransfers signed,
            MandateKey mandates,
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
            var nothing = unsigned(payment, payment.order().payeeAccount(), gasOf(1));
            return new Answer.Told(new Command.Clear(ruled.ruling(), nothing), ruled.parts());
        }
        return reserving(payment, payment.order().payeeAccount(), transfer -> {
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
                payment,
                vault.providers().account(terms.provider()),
                transfer -> Answer.told(new Command.Return(transfer), reserved(transfer)));
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

    /// Has the reserved bytes signed, and keeps what comes back before anybody may send it.
    Answer sign(State<Payment> read) {
        var transfer = read.body().transfer().orElseThrow();
        if (transfer.stage() != Outgoing.Stage.RESERVED) return new Answer.Skip("it is " + transfer.stage());
        if (isStale(read.body(), transfer)) return again(read.body(), transfer);
        var request = new SigningRequest(
                reserved(transfer),
                SigningRequest.Purpose.PAYMENT,
                transfer.gas(),
                transfer.unsigned(),
                mandate(transfer));
        try {
            return switch (vault.signer().sign(request)) {
                case SigningAnswer.Signed signed ->
                    Answer.told(new Command.Sign(signed.txHash()), SignedStored.of(request, 1, signed));
                case SigningAnswer.Refused(String code, String detail) ->
                    Answer.told(new Command.SignatureRefused("the signer refused: " + code + ", " + detail));
            };
        } catch (SignerUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    /// Gives the stored bytes to the node. What it says never changes what is owed to whom.
    Answer broadcast(State<Payment> read) {
        var transfer = read.body().transfer().orElseThrow();
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

    /// Sends everything again that is signed and not settled. Harmless: they are the same bytes.
    void sendAgain() {
        for (var stored : vault.signed().unsettled()) send(stored.signed().raw());
    }

    private ChainNode.Sent send(String raw) {
        try {
            return node.send(HexFormat.of().parseHex(raw.substring(2)));
        } catch (NodeUnavailable e) {
            return new ChainNode.Sent.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private interface Reserved {
        Answer as(Outgoing transfer);
    }

    private Answer reserving(Payment payment, AccountId to, Reserved then) {
        try {
            return switch (node.dryRun(vault.wallet(), to, payment.order().amount())) {
                case ChainNode.DryRun.Fails(String reason) ->
                    new Answer.Wait(LATER, "the token would not move: " + reason);
                case ChainNode.DryRun.Passes(long gas) -> then.as(unsigned(payment, to, gasOf(gas)));
            };
        } catch (NodeUnavailable e) {
            return new Answer.Wait(SOON, String.valueOf(e.getMessage()));
        }
    }

    private GasOffer gasOf(long estimate) {
        var fees = node.fees();
        return new GasOffer(
                fees.maxPriorityFeePerGas().units(),
                fees.maxFeePerGas().units(),
                Math.max(1, estimate * GAS_MARGIN_PERCENT / 100));
    }

    private Outgoing unsigned(Payment payment, AccountId to, GasOffer gas) {
        boolean back = !to.equals(payment.order().payeeAccount());
        var kind = back ? Outgoing.Kind.RETURN : Outgoing.Kind.PAYMENT;
        var reference = back
                ? "ret_" + payment.id().toString().substring("pay_".length())
                : payment.id().toString();
        var nonce = vault.nonces().next(vault.wallet());
        var reserved = new NonceReserved(new PaymentRef(reference), vault.wallet(), nonce);
        var amount = payment.order().amount();
        var request = SigningRequest.payment(reserved, new Transfer(to, amount), gas, new Mandate.Signed("", ""));
        return Outgoing.reserved(kind, request, to, amount);
    }

    private static NonceReserved reserved(Outgoing transfer) {
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
        var decided = payment.marks().getLast().at();
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
