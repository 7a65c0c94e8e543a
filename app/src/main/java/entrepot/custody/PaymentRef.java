package entrepot.custody;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The outside id of a payment, `pay_…`, by which signer, nonce and signed bytes know it for ever.
public record PaymentRef(@JsonValue String text) {

    private static final Pattern TEXT = Pattern.compile("[a-z]{2,8}_[0-9a-z]{1,40}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentRef {
        if (!TEXT.matcher(text).matches()) throw new IllegalArgumentException("not a payment id: " + text);
    }

    @Override
    public String toString() {
        return text;
    }
}
