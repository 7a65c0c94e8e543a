package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.AccountId;
import entrepot.party.Lei;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An account on a chain that a party may be paid at, once proved and approved by two people.
/// Proposed, verified, active, revoked. An address that takes the place of another is a late change:
/// it needs a call-back and rests for a cooling time before its first use (T-38).
///
/// @param version    1 when proposed, one more with every accepted command
/// @param holder     who is paid
/// @param proposedBy who brought the address in; cannot approve it
public record PayeeAddress(
        Id id,
        long version,
        State state,
        Lei holder,
        AccountId account,
        Custody custody,
        Origin origin,
        String proposedBy,
        Instant proposedAt,
        List<Proof> proofs,
        Approval approval) {

    public PayeeAddress {
        proofs = List.copyOf(proofs);
        Bounds.version(version);
        Bounds.text("proposer", proposedBy);
        Bounds.size("proofs", proofs.size());
        if (state == State.ACTIVE && approval instanceof Approval.Pending)
            throw new IllegalArgumentException("active without an approval: " + account);
    }

    /// Where an address stands.
    public enum State {
        PROPOSED,
        VERIFIED,
        ACTIVE,
        REVOKED
    }

    /// Who holds the keys.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Custody {
        record AtProvider(Lei provider) implements Custody {}

        record SelfHosted() implements Custody {}
    }

    /// Whether the holder had another address before.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Origin {
        record First() implements Origin {}

        record Replaces(Id previous) implements Origin {}
    }

    /// How it was shown that the holder controls the account.
    public record Proof(Kind kind, String reference, String by, Instant at) {
        /// `CALL_BACK`: the holder was called on a number known before, and confirmed.
        public enum Kind {
            SIGNED_MESSAGE,
            MICRO_TRANSFER,
            PROVIDER_ATTESTATION,
            CALL_BACK
        }
    }

    /// The second person's word.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Approval {
        record Pending() implements Approval {}

        /// Approved.
        ///
        /// @param usableFrom end of the cooling time; the moment of approval when there is none
        record Given(String by, Instant at, Instant usableFrom) implements Approval {}
    }

    /// Names a payee address; `pad_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("pad", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("pad", value);
        }
    }

    /// What may happen to an address.
    public sealed interface Command {
        record Verify(List<Proof> proofs) implements Command {}

        /// A second person approves.
        ///
        /// @param cooling the pack's rest after a late change
        record Approve(String by, Duration cooling) implements Command {}

        record Revoke(String by, String reason) implements Command {}
    }

    /// The next version, or why not.
    public Outcome<PayeeAddress> on(Command command, Instant now) {
        return PayeeLife.apply(this, command, now);
    }

    public boolean hasProof(Proof.Kind kind) {
        return proofs.stream().anyMatch(p -> p.kind() == kind);
    }

    public boolean isLateChange() {
        return origin instanceof Origin.Replaces;
    }

    PayeeAddress with(State next, List<Proof> shown, Approval given) {
        return new PayeeAddress(
                id, version + 1, next, holder, account, custody, origin, proposedBy, proposedAt, shown, given);
    }
}
