package entrepot.signer;

import java.math.BigInteger;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/// A key, its name and its address. The signature is deterministic (RFC 6979): the same bytes
/// always get the same one.
final class Account {

    private static final int PARITY_ZERO = 27;

    private final String name;
    private final String address;
    private final ECKeyPair key;

    private Account(String name, ECKeyPair key) {
        this.name = name;
        this.address = "0x" + Keys.getAddress(key);
        this.key = key;
    }

    static Account of(String name, byte[] secret) {
        return new Account(name, ECKeyPair.create(new BigInteger(1, secret)));
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Answer.Signed sign(Envelope envelope) {
        var signature = Sign.signMessage(envelope.digest(), key, false);
        int parity = signature.getV()[0] - PARITY_ZERO;
        var r = new BigInteger(1, signature.getR());
        var s = new BigInteger(1, signature.getS());
        var raw = envelope.signed(parity, r, s);
        return new Answer.Signed(Text.hex(raw), Text.hex(Hash.sha3(raw)));
    }
}
