package entrepot.signer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;
import tools.jackson.databind.JsonNode;

/// Keys under a password: Web3 Secret Storage, version 3, with scrypt and AES-128-CTR, as other
/// wallets read and write it.
final class Keystore {

    /// How much work a guess at the password costs.
    ///
    /// @param n memory and time; a power of two
    /// @param p repetitions
    record Cost(int n, int p) {
        /// About a second and 256 MB.
        static final Cost STANDARD = new Cost(1 << 18, 1);

        /// A few milliseconds: for keys without value.
        static final Cost LIGHT = new Cost(1 << 12, 1);
    }

    private static final int BLOCK = 8;
    private static final int BYTES = 32;
    private static final int HALF = 16;
    private static final int REPEATS_MAX = 64;
    private static final int N_MAX = 1 << 20;

    private Keystore() {}

    /// A new secret, evenly from the curve's range.
    static byte[] generate(SecureRandom random) {
        var order = Sign.CURVE_PARAMS.getN();
        while (true) {
            var secret = new byte[BYTES];
            random.nextBytes(secret);
            var number = new BigInteger(1, secret);
            if (number.signum() > 0 && number.compareTo(order) < 0) return secret;
        }
    }

    static String seal(byte[] secret, String password, Cost cost, SecureRandom random) {
        var salt = new byte[BYTES];
        var iv = new byte[HALF];
        random.nextBytes(salt);
        random.nextBytes(iv);
        var derived =
                SCrypt.generate(password.getBytes(StandardCharsets.UTF_8), salt, cost.n(), BLOCK, cost.p(), BYTES);
        var ciphertext = cipher(derived, iv, secret);
        var kdf = Map.of("dklen", BYTES, "n", cost.n(), "r", BLOCK, "p", cost.p(), "salt", hex(salt));
        var crypto = Map.of(
                "cipher",
                "aes-128-ctr",
                "cipherparams",
                Map.of("iv", hex(iv)),
                "ciphertext",
                hex(ciphertext),
                "kdf",
                "scrypt",
                "kdfparams",
                kdf,
                "mac",
                hex(mac(derived, ciphertext)));
        var address = Account.of("", secret).address().substring(2);
        var id = UUID.nameUUIDFromBytes(salt).toString();
        return Text.write(Map.of("version", 3, "id", id, "address", address, "crypto", crypto));
    }

    /// The secret; throws [CannotStart] for a wrong password or a file of another kind.
    static byte[] open(String name, String file, String password) {
        var node = Text.object(file);
        var crypto = node.path("crypto");
        var kdf = crypto.path("kdfparams");
        if (node.path("version").asInt(0) != 3
                || !crypto.path("cipher").asString("").equals("aes-128-ctr")
                || !crypto.path("kdf").asString("").equals("scrypt"))
            throw new CannotStart("key " + name + " is not a version 3 keystore with scrypt and aes-128-ctr");
        var derived = derive(name, kdf, password);
        var ciphertext = bytes(crypto, "ciphertext");
        if (!MessageDigest.isEqual(mac(derived, ciphertext), bytes(crypto, "mac")))
            throw new CannotStart("the password does not open key " + name);
        var secret = cipher(derived, bytes(crypto.path("cipherparams"), "iv"), ciphertext);
        var address = node.path("address").asString("");
        if (!address.isEmpty() && !Account.of(name, secret).address().equals("0x" + address))
            throw new CannotStart("key " + name + " is not the key of the address that its file names");
        return secret;
    }

    private static byte[] derive(String name, JsonNode kdf, String password) {
        int n = kdf.path("n").asInt(0);
        int p = kdf.path("p").asInt(0);
        boolean affordable = Integer.bitCount(n) == 1 && n > 1 && n <= N_MAX && p > 0 && p <= REPEATS_MAX;
        if (!affordable || kdf.path("r").asInt(0) != BLOCK || kdf.path("dklen").asInt(0) != BYTES)
            throw new CannotStart("key " + name + " has scrypt parameters out of range");
        return SCrypt.generate(password.getBytes(StandardCharsets.UTF_8), bytes(kdf, "salt"), n, BLOCK, p, BYTES);
    }

    private static byte[] cipher(byte[] derived, byte[] iv, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, 0, HALF, "AES"), new IvParameterSpec(iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static byte[] mac(byte[] derived, byte[] ciphertext) {
        return Hash.sha3(Rlp.join(Arrays.copyOfRange(derived, HALF, BYTES), ciphertext));
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Text.hex("0x" + Text.text(node, field));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
