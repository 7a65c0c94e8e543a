package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;
import static entrepot.trade.check.Finding.refuse;

import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.check.Finding.Passed;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// The same demand twice: T-11, T-12, T-13.
final class DuplicateChecks {

    private DuplicateChecks() {}

    /// T-11: the very same file was received before.
    static Finding sameFile(Dossier dossier, Invoice invoice) {
        for (var other : dossier.besides(invoice)) {
            if (other.content().documentHash().equals(invoice.content().documentHash()))
                return refuse(
                        "T-11", "the same file was received as " + other.id(), "Nothing: it is the same invoice.");
        }
        return new Passed("T-11");
    }

    /// T-12: same seller, number and amount; or same seller and amount, a few days apart.
    static Finding sameDemand(Dossier dossier, Invoice invoice, TradeLimits limits) {
        var alike = living(dossier.besides(invoice)).stream()
                .filter(o -> sameSellerAndAmount(o, invoice))
                .toList();
        for (var other : alike) {
            if (sameNumber(other, invoice))
                return refuse(
                        "T-12",
                        "seller, number " + invoice.content().number() + " and amount are those of " + other.id(),
                        "Nothing: it is the same invoice.");
        }
        for (var other : alike) {
            if (daysApart(other, invoice) <= limits.duplicateDays())
                return hold(
                        "T-12",
                        "the same seller asked for the same amount " + daysApart(other, invoice) + " days apart in "
                                + other.content().number(),
                        "Show that these are two deliveries.");
        }
        return new Passed("T-12");
    }

    /// T-13: the same goods under another invoice. A bill of lading, a declaration or a serial number
    /// is proof; a container alone may have sailed again, so it holds.
    static Finding sameGoods(Dossier dossier, Invoice invoice) {
        var others = living(dossier.besides(invoice));
        var marks = invoice.content().marks();
        for (var mark : marks) {
            for (var other : others)
                if (mark.kind() != Mark.Kind.CONTAINER
                        && other.content().marks().contains(mark))
                    return refuse(
                            "T-13",
                            mark + " is on invoice " + other.content().number(),
                            "Nothing: these goods are invoiced.");
        }
        for (var mark : marks) {
            for (var other : others)
                if (other.content().marks().contains(mark))
                    return hold(
                            "T-13", mark + " is on invoice " + other.content().number(), "Show that it sailed twice.");
        }
        return new Passed("T-13");
    }

    static boolean sameNumber(Invoice one, Invoice two) {
        return plain(one.content().number()).equals(plain(two.content().number()));
    }

    private static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]+", "").toUpperCase(Locale.ROOT);
    }

    private static boolean sameSellerAndAmount(Invoice one, Invoice two) {
        return one.content().seller().lei().equals(two.content().seller().lei())
                && one.content().payable().equals(two.content().payable());
    }

    private static long daysApart(Invoice one, Invoice two) {
        return Math.abs(
                ChronoUnit.DAYS.between(one.content().date(), two.content().date()));
    }

    /// A document that was withdrawn or found a copy makes no claim any more.
    private static List<Invoice> living(List<Invoice> invoices) {
        return invoices.stream()
                .filter(i -> switch (i.state()) {
                    case CANCELLED, DUPLICATE, EXPIRED -> false;
                    case RECEIVED, PARSED, MATCHED, APPROVED, PART_PAID, PAID, CONVERTED, DISPUTED -> true;
                })
                .toList();
    }
}
