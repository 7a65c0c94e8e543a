package entrepot.signer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.web3j.crypto.AccessListObject;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// A request in the making: a good one until a test changes it.
final class Order {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final long CHAIN = 31337;
    static final byte[] SECRET = HexFormat.of().parseHex("46".repeat(32));
    static final Account CLIENT = Account.of("client", SECRET);
    static final String USDT = "0x" + "a1".repeat(20);
    static final String SUPPLIER = "0x" + "b2".repeat(20);
    static final KeyPair DOSSIER = ed25519();
    static final KeyPair STRANGER = ed25519();

    String account = CLIENT.address();
    String payment = "pay_1";
    String purpose = "PAYMENT";
    long chain = CHAIN;
    long nonce = 5;
    long tip = 10;
    long feeCap = 100;
    long gasLimit = 60_000;
    String to = USDT;
    long value;
    String selector = "a9059cbb";
    String payee = SUPPLIER;
    long units = 72_000_000;
    String tail = "";
    List<AccessListObject> accessList = List.of();
    String mandatePayment = "";
    String mandateChain = "eip155:31337";
    String mandateToken = USDT;
    String mandatePayee = "";
    String mandateUnits = "";
    String mandateExpires = "2026-03-03T00:00:00Z";
    KeyPair mandateKey = DOSSIER;
    String unsigned = "";
    String mandate = "";

    static Order of(Consumer<Order> change) {
        var order = new Order();
        change.accept(order);
        return order;
    }

    static Order cancel(Consumer<Order> change) {
        return of(order -> {
            order.purpose = "CANCEL";
            order.to = CLIENT.address();
            order.selector = "";
            order.gasLimit = 21_000;
            change.accept(order);
        });
    }

    static Policy policy() {
        return Policy.parse(policyText());
    }

    static String policyText() {
        var token = Map.of(
                "chain", "eip155:31337",
                "contract", USDT,
                "transactionMax", "100000000",
                "dayMax", "150000000");
        return Text.write(Map.of(
                "chains", List.of("eip155:31337"),
                "tokens", List.of(token),
                "feeMax", "20000000",
                "gasLimitMax", "100000",
                "mandateKeys",
                        List.of(Base64.getEncoder()
                                .encodeToString(DOSSIER.getPublic().getEncoded()))));
    }

    String text() {
        boolean cancel = purpose.equals("CANCEL");
        var mandateText = cancel ? "" : mandateText();
        return Text.write(Map.of(
                "ask", "sign",
                "account", account,
                "payment", payment,
                "purpose", purpose,
                "unsigned", unsigned.isEmpty() ? Text.hex(TransactionEncoder.encode(transaction())) : unsigned,
                "mandate", mandateText,
                "mandateSignature", cancel ? "" : signature(mandateText)));
    }

    SignRequest request() {
        return SignRequest.parse(Text.object(text()));
    }

    RawTransaction transaction() {
        return RawTransaction.createTransaction(
                chain,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(gasLimit),
                to,
                BigInteger.valueOf(value),
                data(),
                BigInteger.valueOf(tip),
                BigInteger.valueOf(feeCap),
                accessList);
    }

    private String data() {
        if (selector.isEmpty()) return "0x";
        return "0x" + selector + "0".repeat(24) + payee.substring(2) + String.format(Locale.ROOT, "%064x", units)
                + tail;
    }

    private String mandateText() {
        if (!mandate.isEmpty()) return mandate;
        return Text.write(Map.of(
                "payment",
                mandatePayment.isEmpty() ? payment : mandatePayment,
                "chain",
                mandateChain,
                "token",
                mandateToken,
                "payee",
                mandatePayee.isEmpty() ? payee : mandatePayee,
                "units",
                mandateUnits.isEmpty() ? Long.toString(units) : mandateUnits,
                "expires",
                mandateExpires));
    }

    private String signature(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(mandateKey.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
