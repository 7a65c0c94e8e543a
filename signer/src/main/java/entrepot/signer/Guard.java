package entrepot.signer;

import entrepot.signer.Answer.Code;
import entrepot.signer.Answer.Refused;
import entrepot.signer.Entry.Slot;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules: may these bytes be signed, now, after all that was signed before? Pure; the codes of
/// [Code] are checked in their order. A request equal to an earlier one passes even after its mandate
/// ended, because its signature was given already.
final class Guard {

    /// What the rules say.
    sealed interface Verdict {

        /// Allowed.
        ///
        /// @param entry what to remember before signing; empty when it is remembered already
        record Sign(Envelope envelope, Optional<Entry> entry) implements Verdict {}

        /// Not allowed.
        record No(Refused refused) implements Verdict {}
    }

    private final Policy policy;
    private final Set<String> accounts;

    Guard(Policy policy, Set<String> accounts) {
        this.policy = policy;
        this.accounts = Set.copyOf(accounts);
    }

    Verdict judge(SignRequest request, Recollection memory, Instant clock) {
        if (!accounts.contains(request.account())) return no(Code.UNKNOWN_ACCOUNT, request.account());
        Envelope envelope;
        try {
            envelope = Envelope.decode(Text.hex(request.unsigned()));
        } catch (Malformed e) {
            return no(Code.MALFORMED_TRANSACTION, e.why());
        }
        var now = memory.notBefore(clock);
        var refused = refuseEnvelope(envelope)
                .or(() -> refuseCall(envelope, request))
                .or(() -> refuseFees(envelope))
                .or(() -> refusePayment(envelope, request));
        if (refused.isPresent()) return new Verdict.No(refused.get());
        var entry = entry(envelope, request, now);
        var versions = memory.versions(entry.slot());
        var taken = refuseTaken(entry, versions, memory);
        if (taken.isPresent()) return new Verdict.No(taken.get());
        if (versions.stream().anyMatch(v -> v.digest().equals(entry.digest())))
            return new Verdict.Sign(envelope, Optional.empty());
        return refuseExpired(request, now)
                .or(() -> versions.isEmpty() ? refuseFirst(entry, memory) : refuseReplacement(entry, versions))
                .<Verdict>map(Verdict.No::new)
                .orElseGet(() -> new Verdict.Sign(envelope, Optional.of(entry)));
    }

    private Optional<Refused> refuseEnvelope(Envelope envelope) {
        if (!policy.chains().contains(envelope.chain()))
            return refuse(Code.CHAIN_NOT_ALLOWED, "chain " + envelope.chain());
        if (envelope.listed()) return refuse(Code.ACCESS_LIST, "the access list must be empty");
        if (envelope.to().isEmpty()) return refuse(Code.CONTRACT_CREATION, "there is no receiver");
        return Optional.empty();
    }

    private Optional<Refused> refuseCall(Envelope envelope, SignRequest request) {
        boolean movesNothing = envelope.value().signum() == 0;
        boolean callsNothing = envelope.data().equals("0x");
        if (request.purpose() == Purpose.CANCEL)
            return movesNothing && callsNothing && envelope.to().equals(request.account())
                    ? Optional.empty()
                    : refuse(Code.NOT_A_SELF_TRANSFER, "a cancel sends nothing to its own account");
        if (!movesNothing || callsNothing)
            return refuse(Code.COIN_TRANSFER, "native coin is never sent: " + envelope.value() + " wei");
        if (!TokenTransfer.isCalledBy(envelope.data()))
            return refuse(Code.UNKNOWN_SELECTOR, "only transfer(address,uint256) is signed");
        try {
            TokenTransfer.decode(envelope.data());
        } catch (Malformed e) {
            return refuse(Code.MALFORMED_TRANSFER, e.why());
        }
        return policy.limits(envelope.chain(), envelope.to()).isPresent()
                ? Optional.empty()
                : refuse(Code.TOKEN_NOT_ALLOWED, envelope.to());
    }

    private Optional<Refused> refuseFees(Envelope envelope) {
        if (envelope.gasLimit().compareTo(policy.gasLimitMax()) > 0)
            return refuse(Code.GAS_LIMIT_EXCEEDED, envelope.gasLimit() + " gas, at most " + policy.gasLimitMax());
        if (envelope.tip().compareTo(envelope.feeCap()) > 0)
            return refuse(Code.FEE_EXCEEDED, "the tip exceeds the fee cap");
        if (envelope.feeMax().compareTo(policy.feeMax()) > 0)
            return refuse(Code.FEE_EXCEEDED, envelope.feeMax() + " wei, at most " + policy.feeMax());
        return Optional.empty();
    }

    private Optional<Refused> refusePayment(Envelope envelope, SignRequest request) {
        if (request.purpose() == Purpose.CANCEL) return Optional.empty();
        var units = TokenTransfer.decode(envelope.data()).units();
        var max = limits(envelope.chain(), envelope.to()).transactionMax();
        if (units.signum() == 0) return refuse(Code.AMOUNT_ZERO, "nothing is paid");
        if (units.compareTo(max) > 0) return refuse(Code.AMOUNT_EXCEEDED, units + " units, at most " + max);
        if (!Mandate.isSigned(request.mandate(), request.mandateSignature(), policy.mandateKeys()))
            return refuse(Code.MANDATE_NOT_SIGNED, "no mandate key of the policy signed this mandate");
        try {
            return refuseMandate(Mandate.parse(request.mandate()), envelope, request.payment());
        } catch (Malformed e) {
            return refuse(Code.MANDATE_MALFORMED, e.why());
        }
    }

    private static Optional<Refused> refuseMandate(Mandate mandate, Envelope envelope, String payment) {
        var transfer = TokenTransfer.decode(envelope.data());
        if (!mandate.payment().equals(payment)) return refuse(Code.MANDATE_OTHER_PAYMENT, mandate.payment());
        if (mandate.chain() != envelope.chain() || !mandate.token().equals(envelope.to()))
            return refuse(Code.MANDATE_OTHER_TOKEN, mandate.token() + " on chain " + mandate.chain());
        if (!mandate.payee().equals(transfer.payee()))
            return refuse(Code.MANDATE_OTHER_PAYEE, "the mandate's payee is " + mandate.payee());
        if (!mandate.units().equals(transfer.units()))
            return refuse(Code.MANDATE_OTHER_AMOUNT, "the mandate's amount is " + mandate.units() + " units");
        return Optional.empty();
    }

    private static Optional<Refused> refuseTaken(Entry entry, List<Entry> versions, Recollection memory) {
        var slot = memory.slotOf(entry.payment());
        if (slot.isPresent() && !slot.get().equals(entry.slot()))
            return refuse(Code.PAYMENT_HAS_OTHER_NONCE, entry.payment() + " has " + slot.get());
        if (!versions.isEmpty() && !versions.getFirst().payment().equals(entry.payment()))
            return refuse(Code.NONCE_OF_OTHER_PAYMENT, entry.slot() + " was signed for another payment");
        return Optional.empty();
    }

    private static Optional<Refused> refuseExpired(SignRequest request, Instant now) {
        if (request.purpose() == Purpose.CANCEL) return Optional.empty();
        var expires = Mandate.parse(request.mandate()).expires();
        return now.isBefore(expires) ? Optional.empty() : refuse(Code.MANDATE_EXPIRED, "it ended at " + expires);
    }

    /// A cancel may fill a nonce that was passed: it pays nobody, and nothing else closes the gap.
    private Optional<Refused> refuseFirst(Entry entry, Recollection memory) {
        if (entry.purpose() == Purpose.CANCEL) return Optional.empty();
        if (memory.isPassed(entry.slot())) return refuse(Code.NONCE_PASSED, entry.slot() + " is behind a signed one");
        var namesake = memory.uncancelledNamesake(entry);
        if (namesake.isPresent())
            return refuse(Code.NAMESAKE_NOT_CANCELLED, entry.payment() + " was signed for " + namesake.get());
        var chain = entry.slot().chain();
        var max = limits(chain, entry.token()).dayMax();
        var spent = memory.spentOn(entry.at(), chain, entry.token()).add(entry.units());
        return spent.compareTo(max) <= 0
                ? Optional.empty()
                : refuse(Code.DAY_LIMIT_EXCEEDED, spent + " units on this day, at most " + max);
    }

    private static Optional<Refused> refuseReplacement(Entry entry, List<Entry> versions) {
        if (entry.purpose() == Purpose.PAYMENT) {
            if (versions.stream().anyMatch(v -> v.purpose() == Purpose.CANCEL))
                return refuse(Code.PAYMENT_CANCELLED, entry.payment() + " was cancelled");
            if (!entry.paysAs(versions.getFirst()))
                return refuse(Code.REPLACEMENT_DIFFERS, "token, payee, amount and gas limit stay as they were");
        }
        boolean dearer = versions.stream().allMatch(entry::isDearerThan);
        return dearer
                ? Optional.empty()
                : refuse(Code.REPLACEMENT_NOT_DEARER, "tip and fee cap must exceed those of every version");
    }

    private static Entry entry(Envelope envelope, SignRequest request, Instant now) {
        boolean cancel = request.purpose() == Purpose.CANCEL;
        var transfer = cancel ? new TokenTransfer("", BigInteger.ZERO) : TokenTransfer.decode(envelope.data());
        return new Entry(
                now,
                new Slot(envelope.chain(), request.account(), envelope.nonce()),
                request.payment(),
                request.purpose(),
                Text.hex(envelope.digest()),
                cancel ? "" : envelope.to(),
                transfer.payee(),
                transfer.units(),
                envelope.tip(),
                envelope.feeCap(),
                envelope.gasLimit());
    }

    private Policy.Limits limits(long chain, String contract) {
        return policy.limits(chain, contract)
                .orElseThrow(() -> new IllegalStateException("limits of a token that was not checked: " + contract));
    }

    private static Verdict no(Code code, String detail) {
        return new Verdict.No(new Refused(code, detail));
    }

    private static Optional<Refused> refuse(Code code, String detail) {
        return Optional.of(new Refused(code, detail));
    }
}
