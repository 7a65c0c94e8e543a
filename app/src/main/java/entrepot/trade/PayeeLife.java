package entrepot.trade;

import static entrepot.trade.Outcome.Code.MAKER_IS_CHECKER;
import static entrepot.trade.Outcome.Code.PROOF_MISSING;
import static entrepot.trade.Outcome.Code.WRONG_STATE;

import entrepot.trade.Outcome.Accepted;
import entrepot.trade.PayeeAddress.Approval;
import entrepot.trade.PayeeAddress.Command;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.PayeeAddress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The life of a payee address: who may approve it, on what proof, and from when it may be used.
final class PayeeLife {

    private PayeeLife() {}

    static Outcome<PayeeAddress> apply(PayeeAddress payee, Command command, Instant now) {
        return switch (command) {
            case Command.Verify verify -> verify(payee, verify.proofs());
            case Command.Approve approve -> approve(payee, approve, now);
            case Command.Revoke _ -> revoke(payee);
        };
    }

    private static Outcome<PayeeAddress> verify(PayeeAddress payee, List<Proof> shown) {
        if (payee.state() != State.PROPOSED && payee.state() != State.VERIFIED) return wrongState(payee);
        var proofs = new ArrayList<>(payee.proofs());
        proofs.addAll(shown);
        if (proofs.stream().allMatch(p -> p.kind() == Proof.Kind.CALL_BACK))
            return Outcome.rejected(PROOF_MISSING, "control of " + payee.account() + " is not shown");
        return new Accepted<>(payee.with(State.VERIFIED, proofs, payee.approval()));
    }

    private static Outcome<PayeeAddress> approve(PayeeAddress payee, Command.Approve approve, Instant now) {
        if (approve.by().equals(payee.proposedBy()))
            return Outcome.rejected(MAKER_IS_CHECKER, "proposed and approved by " + approve.by());
        if (payee.state() != State.VERIFIED) return wrongState(payee);
        if (payee.isLateChange() && !payee.hasProof(Proof.Kind.CALL_BACK))
            return Outcome.rejected(PROOF_MISSING, "a change of address needs a call-back");
        var rest = payee.isLateChange() ? approve.cooling() : Duration.ZERO;
        return new Accepted<>(
                payee.with(State.ACTIVE, payee.proofs(), new Approval.Given(approve.by(), now, now.plus(rest))));
    }

    private static Outcome<PayeeAddress> revoke(PayeeAddress payee) {
        if (payee.state() == State.REVOKED) return wrongState(payee);
        return new Accepted<>(payee.with(State.REVOKED, payee.proofs(), payee.approval()));
    }

    private static Outcome<PayeeAddress> wrongState(PayeeAddress payee) {
        return Outcome.rejected(WRONG_STATE, payee.account() + " is " + payee.state());
    }
}
