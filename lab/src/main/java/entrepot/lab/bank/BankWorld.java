package entrepot.lab.bank;

import entrepot.bank.BankAccount;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// What a simulated bank begins with.
///
/// @param lei       of the bank
/// @param operator  LEI of the one whose orders it takes, from that one's accounts only
/// @param currency  of all its accounts
/// @param accounts  everyone's who takes part: the operator's, clients', providers'
/// @param registrar how it numbers contracts
public record BankWorld(String lei, String operator, Asset.Fiat currency, List<Opening> accounts, Registrar registrar) {

    public BankWorld {
        accounts = List.copyOf(accounts);
        for (var opening : accounts)
            if (!opening.balance().asset().id().equals(currency.id()))
                throw new IllegalArgumentException("accounts are in " + currency.symbol());
    }

    /// An account and what is on it at the start.
    ///
    /// @param notified whether entries on it are told to the node as camt.054
    public record Opening(BankAccount account, Amount balance, boolean notified) {}

    /// Numbers contracts as `YYMMNNNN/RRRR/FFFF/C/V`, the sequence beginning anew each month.
    ///
    /// @param bank     registration number of the bank, 4 digits
    /// @param branch   4 digits
    /// @param resident kind of resident, 1 digit
    /// @param takes    time from the request to the confirmation; one business day by XA-CC-04
    public record Registrar(String bank, String branch, String resident, Duration takes) {
        private static final Pattern FOUR = Pattern.compile("[0-9]{4}");

        public Registrar {
            if (!FOUR.matcher(bank).matches()) throw new IllegalArgumentException("not a bank number: " + bank);
            if (!FOUR.matcher(branch).matches()) throw new IllegalArgumentException("not a branch: " + branch);
            if (takes.isNegative()) throw new IllegalArgumentException("time does not go back: " + takes);
        }
    }
}
