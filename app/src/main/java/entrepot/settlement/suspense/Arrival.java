package entrepot.settlement.suspense;

import entrepot.chain.BalanceMismatch;
import entrepot.chain.Block;
import entrepot.chain.TokenTransfer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// A transfer to us, and what came of it: the change of the balance, not what the log says (R22). Where
/// several came in one block and the balance moved by less, the last of them bear the difference.
public record Arrival(TokenTransfer transfer, Amount came) {

    /// Whether log and balance agree.
    public boolean isExact() {
        return came.equals(transfer.amount());
    }

    /// What came from others to accounts of ours; what came to nothing is left out. Pure.
    public static List<Arrival> of(
            List<TokenTransfer> transfers, List<BalanceMismatch> mismatches, Predicate<AccountId> isOurs) {
        var places = new LinkedHashMap<Place, List<TokenTransfer>>();
        for (var transfer : transfers)
            if (isOurs.test(transfer.to()) && !isOurs.test(transfer.from()))
                places.computeIfAbsent(Place.of(transfer), _ -> new ArrayList<>())
                        .add(transfer);
        var arrivals = new ArrayList<Arrival>();
        places.forEach((place, all) -> arrivals.addAll(at(all, place.difference(mismatches))));
        return arrivals;
    }

    private static List<Arrival> at(List<TokenTransfer> transfers, List<Amount> difference) {
        if (difference.isEmpty())
            return transfers.stream().map(t -> new Arrival(t, t.amount())).toList();
        var left = difference.getFirst();
        var arrivals = new ArrayList<Arrival>();
        for (var transfer : transfers.reversed()) {
            var came = transfer.amount().plus(left);
            if (came.isPositive()) {
                arrivals.addFirst(new Arrival(transfer, came));
                left = Amount.zero(came.asset());
            } else left = came;
        }
        return arrivals;
    }

    private record Place(String token, AccountId account, Block block) {
        static Place of(TokenTransfer transfer) {
            return new Place(transfer.token().id(), transfer.to(), transfer.block());
        }

        /// By how much the balance moved otherwise than the logs say.
        List<Amount> difference(List<BalanceMismatch> mismatches) {
            return mismatches.stream()
                    .filter(m -> m.token().id().equals(token)
                            && m.account().equals(account)
                            && m.block().equals(block))
                    .map(m -> m.moved().minus(m.logged()))
                    .limit(1)
                    .toList();
        }
    }
}
