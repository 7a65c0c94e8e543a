package entrepot.bank;

import java.util.regex.Pattern;

/// An account at a bank, with whoever holds it: full party data travels with every payment (RAIL-04).
///
/// @param number IBAN or the bank's own number, 1 to 34 characters
/// @param holder legal name, 1 to 140 characters
/// @param lei    of the holder, 20 characters
/// @param bank   LEI of the bank that keeps it, 20 characters
public record BankAccount(String number, String holder, String lei, String bank) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,34}");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final int NAME_MAX = 140;

    public BankAccount {
        if (!NUMBER.matcher(number).matches()) throw new IllegalArgumentException("not an account number: " + number);
        if (holder.isBlank() || holder.length() > NAME_MAX)
            throw new IllegalArgumentException("a holder has a name of up to 140 characters: " + holder);
        if (!LEI.matcher(lei).matches()) throw new IllegalArgumentException("not an LEI: " + lei);
        if (!LEI.matcher(bank).matches()) throw new IllegalArgumentException("not an LEI: " + bank);
    }
}
