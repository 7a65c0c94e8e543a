package entrepot.bank;

import entrepot.commit.Part;
import entrepot.money.Amount;
import java.time.Instant;

/// Money that a client was asked to pay in, by the reference it has to quote.
///
/// @param reference unique for ever, in capitals and without blanks
/// @param account   number of the client-money account that it must arrive on
/// @param amount    all of it; parts may come one after the other
/// @param subject   outside id of the payment that it is for
/// @param due       after this moment it is late, and needs a new quote or goes back
public record ExpectedCredit(Reference reference, String account, Amount amount, String subject, Instant due)
        implements Part {

    public ExpectedCredit {
        if (!reference.value().equals(Reference.normal(reference.value())))
            throw new IllegalArgumentException("expected in capitals and without blanks: " + reference);
        if (!amount.isPositive()) throw new IllegalArgumentException("expected is a positive amount: " + amount);
    }

    @Override
    public String kind() {
        return "expected-credit";
    }
}
