package entrepot.settlement;

import entrepot.custody.GasOffer;
import entrepot.custody.SigningRequest;
import entrepot.custody.SigningRequest.Purpose;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One transfer on a chain that this payment caused: one intent, one nonce, for ever.
///
/// @param reference its name at the signer: one reference, one (account, nonce)
/// @param offer     the newest version of its bytes
/// @param hashes    of every signed version that pays; whichever is final settles it
/// @param cancels   of every signed version that takes the nonce away and pays nobody
/// @param block     the block it was seen in, empty while in none
public record Outgoing(
        String reference,
        Kind kind,
        AccountId from,
        AccountId to,
        Amount amount,
        long nonce,
        Offer offer,
        List<String> hashes,
        List<String> cancels,
        Stage stage,
        String block) {

    public Outgoing {
        hashes = List.copyOf(hashes);
        cancels = List.copyOf(cancels);
    }

    /// To the payee, back to the provider that delivered, or out of suspense to a proved address.
    public enum Kind {
        PAYMENT,
        RETURN,
        REMITTAL
    }

    /// How far it is.
    public enum Stage {
        RESERVED,
        SIGNED,
        BROADCAST,
        CONFIRMING,
        REORGED,
        FINAL,
        FAILED,
        /// A cancel is final on its nonce: nothing of it can be mined any more.
        CANCELLED
    }

    /// One version of the bytes for the nonce. It is kept before it is signed, so that a signer that
    /// was asked and not heard is asked for the same again.
    ///
    /// @param gas      what it offers for its execution
    /// @param unsigned the exact bytes to be signed, hex; never built again
    /// @param isSigned whether its signature is kept
    public record Offer(Purpose purpose, GasOffer gas, String unsigned, boolean isSigned) {

        /// A version that is to be signed.
        public static Offer of(SigningRequest request) {
            return new Offer(request.purpose(), request.gas(), request.unsigned(), false);
        }

        Offer signed() {
            return new Offer(purpose, gas, unsigned, true);
        }
    }

    /// A transfer that has its nonce and its bytes, and no signature yet.
    public static Outgoing reserved(Kind kind, SigningRequest request, AccountId to, Amount amount) {
        var reserved = request.reserved();
        return new Outgoing(
                reserved.payment().text(),
                kind,
                reserved.account(),
                to,
                amount,
                reserved.nonce(),
                Offer.of(request),
                List.of(),
                List.of(),
                Stage.RESERVED,
                "");
    }

    /// How many versions were signed.
    public int versions() {
        return hashes.size() + cancels.size();
    }

    /// Whether its nonce is still to be settled by one of its versions.
    public boolean isOpen() {
        return switch (stage) {
            case RESERVED, SIGNED, BROADCAST, CONFIRMING, REORGED -> true;
            case FINAL, FAILED, CANCELLED -> false;
        };
    }

    /// Whether its nonce is being taken away.
    public boolean isCancelling() {
        return isOpen() && offer.purpose == Purpose.CANCEL;
    }

    /// Whether its signed bytes are out and in no block.
    public boolean isAdrift() {
        return switch (stage) {
            case SIGNED, BROADCAST, REORGED -> true;
            case RESERVED, CONFIRMING, FINAL, FAILED, CANCELLED -> false;
        };
    }

    /// Whether a transaction is one of its versions.
    public boolean isOneOfMine(String hash) {
        return Stream.concat(hashes.stream(), cancels.stream()).anyMatch(hash::equals);
    }

    Outgoing offering(Offer next) {
        return new Outgoing(reference, kind, from, to, amount, nonce, next, hashes, cancels, stage, block);
    }

    Outgoing signed(String hash) {
        boolean pays = offer.purpose == Purpose.PAYMENT;
        var paying = pays ? with(hashes, hash) : hashes;
        var cancelling = pays ? cancels : with(cancels, hash);
        return new Outgoing(
                reference, kind, from, to, amount, nonce, offer.signed(), paying, cancelling, Stage.SIGNED, block);
    }

    Outgoing at(Stage next, String inBlock) {
        return new Outgoing(reference, kind, from, to, amount, nonce, offer, hashes, cancels, next, inBlock);
    }

    private static List<String> with(List<String> list, String more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
