package entrepot.settlement;

import entrepot.custody.GasOffer;
import entrepot.custody.SigningRequest;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.util.ArrayList;
import java.util.List;

/// One transfer on a chain that this payment caused: one intent, one nonce, for ever.
///
/// @param reference its name at the signer: one reference, one (account, nonce)
/// @param gas       what it offers for its execution
/// @param unsigned  the exact bytes to be signed, hex; never built again
/// @param hashes    of every signed version; whichever is final settles it
/// @param block     the block it was seen in, empty while in none
public record Outgoing(
        String reference,
        Kind kind,
        AccountId from,
        AccountId to,
        Amount amount,
        long nonce,
        GasOffer gas,
        String unsigned,
        List<String> hashes,
        Stage stage,
        String block) {

    public Outgoing {
        hashes = List.copyOf(hashes);
    }

    /// To the payee, or back to the provider that delivered.
    public enum Kind {
        PAYMENT,
        RETURN
    }

    /// How far it is.
    public enum Stage {
        RESERVED,
        SIGNED,
        BROADCAST,
        CONFIRMING,
        REORGED,
        FINAL,
        FAILED
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
                request.gas(),
                request.unsigned(),
                List.of(),
                Stage.RESERVED,
                "");
    }

    Outgoing signed(String hash) {
        var all = new ArrayList<>(hashes);
        all.add(hash);
        return new Outgoing(reference, kind, from, to, amount, nonce, gas, unsigned, all, Stage.SIGNED, block);
    }

    Outgoing at(Stage next, String inBlock) {
        return new Outgoing(reference, kind, from, to, amount, nonce, gas, unsigned, hashes, next, inBlock);
    }
}
