package entrepot.dossier.web;

import entrepot.trade.Transport;
import entrepot.trade.Transport.Carriage;
import entrepot.trade.check.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A transport document as callers see it.
///
/// @param imo        of the ship; left out for other carriage
/// @param conveyance vessel, flight, truck or train as printed
record TransportView(
        String id,
        long version,
        String state,
        String contract,
        String kind,
        String number,
        String carrier,
        String conveyance,
        Optional<String> imo,
        String from,
        String to,
        List<String> containers,
        LocalDate shippedOn,
        Optional<LocalDate> arrivedOn,
        String documentHash,
        List<FindingView> findings) {

    static TransportView of(Transport transport, List<Finding> findings) {
        return switch (transport.carriage()) {
            case Carriage.Sea sea ->
                of(
                        transport,
                        new Way(sea.vessel(), Optional.of(sea.imo()), sea.loading(), sea.discharge(), sea.containers()),
                        findings);
            case Carriage.Other(var conveyance, var from, var to) ->
                of(transport, new Way(conveyance, Optional.empty(), from, to, List.of()), findings);
        };
    }

    private record Way(String conveyance, Optional<String> imo, String from, String to, List<String> containers) {}

    private static TransportView of(Transport transport, Way way, List<Finding> findings) {
        return new TransportView(
                transport.id().toString(),
                transport.version(),
                transport.state().name(),
                transport.contract().toString(),
                transport.kind().name(),
                transport.number(),
                transport.carrier(),
                way.conveyance(),
                way.imo(),
                way.from(),
                way.to(),
                way.containers(),
                transport.shippedOn(),
                transport.arrival() instanceof Transport.Arrival.Arrived(var on) ? Optional.of(on) : Optional.empty(),
                transport.documentHash(),
                FindingView.of(findings));
    }
}
