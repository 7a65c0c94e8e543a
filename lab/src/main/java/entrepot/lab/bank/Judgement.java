package entrepot.lab.bank;

import entrepot.money.Amount;
import java.util.List;
import java.util.Map;

/// What the bank says at the end, from its own books alone.
///
/// @param balances by account number
/// @param moves    how many bookings there were
/// @param faults   what is wrong, in words; empty when nothing is
public record Judgement(Map<String, Amount> balances, long moves, List<String> faults) {

    public Judgement {
        balances = Map.copyOf(balances);
        faults = List.copyOf(faults);
    }
}
