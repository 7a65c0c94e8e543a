package entrepot.trade.check;

import entrepot.money.Amount;
import entrepot.trade.Contract;
import entrepot.trade.code.Nomenclature;
import entrepot.trade.code.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Thresholds, tolerances and formats of one regime, as its pack states them.
///
/// @param importRegistration value from which an import contract is registered, home currency
/// @param exportRegistration the same for exports
/// @param advanceShareMaxBps greatest advance that the regime allows, whatever a contract says
/// @param priceBps           allowed difference of price or value between papers (default 2 %)
/// @param quantityBps        allowed difference of quantity (default 1 %)
/// @param quantityClauseMaxBps greatest quantity clause of a contract that is honoured (bulk: 5 %)
/// @param rateBandBps        allowed distance of the rate used from the market
/// @param duplicateDays      days around an invoice's date in which an equal amount is suspect (3)
/// @param noticeDays         days before an advance's deadline on which a notice goes out (30, 10)
/// @param blockAllAfterDays  days after a deadline from which no seller gets an advance
/// @param cooling            rest of a changed payee address before its first use (24 h)
/// @param zone               where the regime's days begin and end
public record TradeLimits(
        Amount importRegistration,
        Amount exportRegistration,
        int advanceShareMaxBps,
        int priceBps,
        int quantityBps,
        int quantityClauseMaxBps,
        int rateBandBps,
        int duplicateDays,
        List<Integer> noticeDays,
        int blockAllAfterDays,
        Duration cooling,
        NumberFormat contractNumber,
        NumberFormat declarationNumber,
        ZoneId zone,
        Nomenclature nomenclature) {

    public TradeLimits {
        noticeDays = List.copyOf(noticeDays);
        if (!importRegistration.asset().equals(exportRegistration.asset()))
            throw new IllegalArgumentException("thresholds are in one home currency");
    }

    public Amount registration(Contract.Direction direction) {
        return switch (direction) {
            case IMPORT -> importRegistration;
            case EXPORT -> exportRegistration;
        };
    }

    public LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
