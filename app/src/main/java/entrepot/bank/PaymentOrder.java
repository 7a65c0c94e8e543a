package entrepot.bank;

import entrepot.commit.Hash;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// Tells the bank to pay (pain.001), one payment a message. Everything that names it follows from
/// the intent's id, so that the same intent is the same order however often it is sent.
///
/// @param intent  id of the intent that this carries out
/// @param purpose why client money or our own moves
/// @param on      the day it shall be executed
/// @param about   the end-to-end reference of the client's payment, as remittance information
public record PaymentOrder(
        UUID intent,
        Purpose purpose,
        Amount amount,
        BankAccount from,
        BankAccount to,
        LocalDate on,
        Reference about,
        Instant created)
        implements BankMessage {

    private static final String PREFIX = "ord";

    public PaymentOrder {
        if (!amount.isPositive()) throw new IllegalArgumentException("a payment is of a positive amount: " + amount);
        if (!(amount.asset() instanceof Asset.Fiat)) throw new IllegalArgumentException("banks pay money: " + amount);
        if (from.number().equals(to.number())) throw new IllegalArgumentException("accounts must differ: " + from);
    }

    /// Message id, instruction id and end-to-end id alike.
    @Override
    public Reference id() {
        return idOf(intent);
    }

    public static Reference idOf(UUID intent) {
        return Reference.of(PREFIX, intent);
    }

    /// The intent that an order id was made from; throws `IllegalArgumentException` on another id.
    public static UUID intentOf(Reference id) {
        var text = id.value().toLowerCase(Locale.ROOT);
        if (!text.startsWith(PREFIX)) throw new IllegalArgumentException("not an order of ours: " + id);
        return Ids.parse(PREFIX, PREFIX + "_" + text.substring(PREFIX.length()));
    }

    @Override
    public MessageType type() {
        return MessageType.PAYMENT_ORDER;
    }

    /// The UETR has to be a UUID of version 4 and ours are of version 7, so it is a digest of ours.
    public UUID uetr() {
        var digest = ByteBuffer.wrap(Hash.sha256(id().value().getBytes(StandardCharsets.US_ASCII)));
        long high = (digest.getLong() & ~0xF000L) | 0x4000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// Why money moves, with the category purpose that the message carries.
    public enum Purpose {
        RELEASE_CLIENT_MONEY("CASH"),
        PAY_PROVIDER("TREA"),
        REFUND_CLIENT("OTHR"),
        PAY_CLIENT("TRAD");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
