package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;

import entrepot.trade.GoodsLine;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.Transport;
import entrepot.trade.Transport.Carriage;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import entrepot.trade.code.ContainerNumber;
import entrepot.trade.code.ImoNumber;
import entrepot.trade.code.UnLocode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The journey on paper: T-23.
final class ShipmentChecks {

    private ShipmentChecks() {}

    /// T-23: each number of the transport document is well-formed, and they agree with each other,
    /// with the invoice and with the contract's country of dispatch.
    static Finding document(Dossier dossier, Invoice invoice) {
        var transports = of(dossier, invoice);
        if (transports.isEmpty()) return new Unknown("T-23", "the transport document of this invoice");
        for (var transport : transports) {
            var wrong = wrong(dossier, transport);
            if (wrong.isPresent())
                return hold(
                        "T-23", transport.number() + ": " + wrong.get(), "Ask the carrier for a corrected document.");
        }
        return unshipped(transports, invoice)
                .map(box -> hold("T-23", box + " is invoiced but on no transport document", "Upload its document."))
                .orElse(new Passed("T-23"));
    }

    /// The documents that the invoice names; all of the contract's when it names none.
    static List<Transport> of(Dossier dossier, Invoice invoice) {
        var named = invoice.content().marks().stream()
                .filter(m -> m.kind() == Mark.Kind.BILL_OF_LADING)
                .collect(Collectors.toSet());
        return dossier.transports().stream()
                .filter(t -> t.state() != Transport.State.REJECTED)
                .filter(t -> named.isEmpty() || named.contains(new Mark(Mark.Kind.BILL_OF_LADING, t.number())))
                .toList();
    }

    private static Optional<String> wrong(Dossier dossier, Transport transport) {
        return switch (transport.carriage()) {
            case Carriage.Sea sea ->
                wrongAtSea(transport, sea).or(() -> wrongPlaces(dossier, sea.loading(), sea.discharge()));
            case Carriage.Other other ->
                transport.kind() == Transport.Kind.BILL_OF_LADING
                        ? Optional.of("a bill of lading names a ship")
                        : blank("conveyance", other.conveyance())
                                .or(() -> wrongPlaces(dossier, other.from(), other.to()));
        };
    }

    private static Optional<String> wrongAtSea(Transport transport, Carriage.Sea sea) {
        if (transport.kind() != Transport.Kind.BILL_OF_LADING) return Optional.of("a ship under " + transport.kind());
        if (!ImoNumber.isValid(sea.imo())) return Optional.of("not an IMO number: " + sea.imo());
        for (var container : sea.containers())
            if (!ContainerNumber.isValid(container)) return Optional.of("not a container number: " + container);
        if (new HashSet<>(sea.containers()).size() < sea.containers().size())
            return Optional.of("a container is listed twice");
        return blank("vessel", sea.vessel()).or(() -> blank("voyage", sea.voyage()));
    }

    private static Optional<String> wrongPlaces(Dossier dossier, String from, String to) {
        if (!UnLocode.isValid(from)) return Optional.of("not a UN/LOCODE: " + from);
        if (!UnLocode.isValid(to)) return Optional.of("not a UN/LOCODE: " + to);
        if (from.equals(to)) return Optional.of("from " + from + " to itself");
        var loaded = new UnLocode(from).country();
        if (dossier.contract().terms().lines().stream().map(GoodsLine::dispatch).noneMatch(loaded::equals))
            return Optional.of("loaded in " + loaded + ", the contract says "
                    + dossier.contract().terms().lines().getFirst().dispatch());
        return Optional.empty();
    }

    private static Optional<String> blank(String what, String text) {
        return text.isBlank() ? Optional.of("no " + what) : Optional.empty();
    }

    private static Optional<String> unshipped(List<Transport> transports, Invoice invoice) {
        var shipped = transports.stream()
                .flatMap(t -> t.carriage() instanceof Carriage.Sea sea ? sea.containers().stream() : Stream.of())
                .map(box -> new Mark(Mark.Kind.CONTAINER, box))
                .collect(Collectors.toSet());
        return invoice.content().marks().stream()
                .filter(m -> m.kind() == Mark.Kind.CONTAINER && !shipped.contains(m))
                .map(Mark::value)
                .findFirst();
    }
}
