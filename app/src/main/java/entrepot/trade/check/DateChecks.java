package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;
import static entrepot.trade.check.Finding.refuse;

import entrepot.trade.Advances;
import entrepot.trade.Declaration;
import entrepot.trade.Invoice;
import entrepot.trade.Transport;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The order of days, and goods that are late: T-25, T-27.
final class DateChecks {

    private DateChecks() {}

    private record Day(String what, LocalDate on) {}

    /// T-25: contract, invoice, shipment, arrival and release follow each other, and the goods left
    /// (or for an advance: can still leave) by the latest shipment date.
    static Finding inOrder(Dossier dossier, Invoice invoice, LocalDate today) {
        var latest = dossier.contract().terms().latestShipment();
        var start = new Day("contract", dossier.contract().date());
        var invoiced = new Day("invoice", invoice.content().date());
        if (invoice.isProforma()) {
            if (today.isAfter(latest)) return late("an advance on " + today, latest);
            return ordered(List.of(start, invoiced));
        }
        var transports = ShipmentChecks.of(dossier, invoice);
        if (transports.isEmpty()) return new Unknown("T-25", "the day of shipment");
        for (var transport : transports) {
            if (transport.shippedOn().isAfter(latest)) return late("shipped on " + transport.shippedOn(), latest);
            var days = new ArrayList<>(List.of(start, invoiced, new Day("shipment", transport.shippedOn())));
            if (transport.arrival() instanceof Transport.Arrival.Arrived arrived)
                days.add(new Day("arrival", arrived.on()));
            days.addAll(releases(dossier, transport));
            if (!(ordered(days) instanceof Passed)) return ordered(days);
        }
        return new Passed("T-25");
    }

    private static List<Day> releases(Dossier dossier, Transport transport) {
        return dossier.declarations().stream()
                .filter(d -> d.content().transports().contains(transport.number()))
                .flatMap(d -> d.release() instanceof Declaration.Release.Released released
                        ? Stream.of(released.on())
                        : Stream.of())
                .sorted()
                .map(on -> new Day("release", on))
                .toList();
    }

    private static Finding ordered(List<Day> days) {
        for (int i = 1; i < days.size(); i++) {
            var earlier = days.get(i - 1);
            var later = days.get(i);
            if (later.on().isBefore(earlier.on()))
                return hold(
                        "T-25",
                        later.what() + " of " + later.on() + " is before the " + earlier.what() + " of " + earlier.on(),
                        "Have the wrong date corrected.");
        }
        return new Passed("T-25");
    }

    private static Finding late(String what, LocalDate latest) {
        return hold("T-25", what + ", latest shipment was " + latest, "Amend the latest shipment date.");
    }

    /// T-27: nobody who still owes goods past their day gets a new advance, and no advance is paid
    /// whose own day has passed.
    static Finding advanceDue(Dossier dossier, PaymentOrder order, TradeLimits limits, LocalDate today) {
        var deadline = dossier.contract().terms().goodsDeadline();
        if (today.isAfter(deadline))
            return refuse("T-27", "the goods were due on " + deadline, "Amend the goods deadline.");
        var block = Advances.block(dossier.advances(), limits.blockAllAfterDays(), today);
        if (!block.stops(dossier.contract().seller()) && !block.stops(order.payee())) return new Passed("T-27");
        return refuse("T-27", overdue(dossier, today), "Clear the overdue advance with released goods or a refund.");
    }

    private static String overdue(Dossier dossier, LocalDate today) {
        return dossier.advances().stream()
                .filter(a -> a.isOverdue(today))
                .map(a -> a.open() + " was due as goods on " + a.deadline())
                .reduce((a, b) -> a + "; " + b)
                .orElse("an advance is overdue");
    }
}
