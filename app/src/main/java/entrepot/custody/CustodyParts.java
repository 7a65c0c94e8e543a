package entrepot.custody;

import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.money.AccountId;
import java.util.List;

/// The parts that this module commits, and the writers that the committer needs for them.
public final class CustodyParts {

    private CustodyParts() {}

    public static List<PartWriter<?>> writers() {
        return List.of(
                new WalletWriter(), new NonceWriter(), new SignedWriter(), new SpentWriter(), new RevivedWriter());
    }

    /// A wallet is taken into use; its nonces are given by us alone from then on (R15). Refused with
    /// `ALREADY_EXISTS` when account or name has a wallet on this chain.
    ///
    /// @param firstNonce  the chain's transaction count of the account at that moment
    /// @param inFlightMax most payments that may wait for finality at once
    public record WalletOpened(Wallet wallet, long firstNonce, int inFlightMax) implements Part {

        public WalletOpened {
            if (firstNonce < 0) throw new IllegalArgumentException("a nonce is not negative: " + firstNonce);
            if (inFlightMax < 1) throw new IllegalArgumentException("nothing could ever be paid: " + inFlightMax);
        }

        @Override
        public String kind() {
            return "custody.wallet";
        }
    }

    /// A payment takes the next nonce of an account, for ever (chain rules 1 and 2). Belongs into the
    /// commit of the payment's ledger hold.
    ///
    /// Refused, in this order, with `CONSTRAINT` for an account without a wallet, `ALREADY_EXISTS`
    /// when the payment has a nonce, `STALE_VERSION` when the nonce is not the next one, and
    /// `CONSTRAINT` when as many payments as the wallet allows wait for finality (R12).
    public record NonceReserved(PaymentRef payment, AccountId account, long nonce) implements Part {

        public NonceReserved {
            if (nonce < 0) throw new IllegalArgumentException("a nonce is not negative: " + nonce);
        }

        @Override
        public String kind() {
            return "custody.nonce";
        }
    }

    /// The signer's bytes, kept before anybody may send them (chain rule 3).
    ///
    /// Refused, in this order, with `CONSTRAINT` when the payment does not have this nonce since an
    /// earlier commit, `ALREADY_EXISTS` when these bytes are kept, `STALE_VERSION` when the attempt is
    /// not the next one.
    ///
    /// @param attempt counts the payment's versions from 1
    public record SignedStored(
            NonceReserved reserved,
            int attempt,
            SigningRequest.Purpose purpose,
            GasOffer gas,
            SigningAnswer.Signed signed)
            implements Part {

        public SignedStored {
            if (attempt < 1) throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }

        public static SignedStored of(SigningRequest request, int attempt, SigningAnswer.Signed signed) {
            return new SignedStored(request.reserved(), attempt, request.purpose(), request.gas(), signed);
        }

        @Override
        public String kind() {
            return "custody.signed";
        }
    }

    /// A nonce is not settled any more: the final block that settled it is gone (R9). Its bytes are
    /// followed and sent again. What was settled before stays in the register.
    public record NonceRevived(AccountId account, long nonce, String txHash) implements Part {

        @Override
        public String kind() {
            return "custody.revived";
        }
    }

    /// A nonce is settled: one of its versions is in a final block, whether it succeeded or not.
    ///
    /// Refused, in this order, with `CONSTRAINT` for a hash that is not one of the versions kept for
    /// this nonce, and `ALREADY_EXISTS` when it is settled.
    public record NonceSpent(AccountId account, long nonce, String txHash) implements Part {

        @Override
        public String kind() {
            return "custody.spent";
        }
    }
}
