package entrepot.dossier.web.body;

import entrepot.dossier.ShipmentDesk;
import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.money.AssetCatalogue;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Transport;
import entrepot.trade.Transport.Arrival;
import entrepot.trade.Transport.Carriage;
import java.time.LocalDate;

/// Transport documents and goods declarations as they are sent. Numbers are kept as printed, right
/// or wrong; the checks judge them.
public final class ShipmentBody {

    private static final int HASH_LENGTH = 64;

    private ShipmentBody() {}

    public record SentTransport(Contract.Id contract, ShipmentDesk.Paper paper) {}

    public record SentDeclaration(Contract.Id contract, Declaration.Content content) {}

    public static SentTransport transport(Body body) {
        var contract = body.parsed("/contract", Contract.Id::parse);
        var kind = body.choice("/kind", Transport.Kind.class);
        var number = Words.text(body, "/number");
        var carrier = Words.text(body, "/carrier");
        var sea = body.optional("/sea", at -> body.object(at, ShipmentBody::sea));
        var other = body.optional("/other", at -> body.object(at, ShipmentBody::other));
        var shipped = body.date("/shipped_on");
        var expected = body.optional("/expected_on", body::date);
        var arrived = body.optional("/arrived_on", body::date);
        var hash = body.text("/document_hash", HASH_LENGTH);
        return body.done(() -> {
            if (sea.get().isPresent() == other.get().isPresent())
                throw new IllegalArgumentException("either sea or other");
            if (expected.get().isPresent() == arrived.get().isPresent())
                throw new IllegalArgumentException("either expected_on or arrived_on");
            Carriage carriage =
                    sea.get().isPresent() ? sea.get().get() : other.get().orElseThrow();
            Arrival arrival = arrived.get().isPresent()
                    ? new Arrival.Arrived(arrived.get().get())
                    : new Arrival.Expected(expected.get().orElseThrow());
            var paper = new ShipmentDesk.Paper(
                    kind.get(), number.get(), carrier.get(), carriage, shipped.get(), arrival, hash.get());
            return new SentTransport(contract.get(), paper);
        });
    }

    private static Field<Carriage> sea(Body body) {
        var vessel = Words.text(body, "/vessel");
        var imo = Words.text(body, "/imo");
        var voyage = Words.text(body, "/voyage");
        var loading = Words.text(body, "/loading");
        var discharge = Words.text(body, "/discharge");
        var containers = Words.some(body, "/containers", c -> Words.text(c, "/number"));
        return body.build(() -> new Carriage.Sea(
                vessel.get(), imo.get(), voyage.get(), loading.get(), discharge.get(), containers.get()));
    }

    private static Field<Carriage> other(Body body) {
        var conveyance = Words.text(body, "/conveyance");
        var from = Words.text(body, "/from");
        var to = Words.text(body, "/to");
        return body.build(() -> new Carriage.Other(conveyance.get(), from.get(), to.get()));
    }

    public static SentDeclaration declaration(Body body, AssetCatalogue assets) {
        var contract = body.parsed("/contract", Contract.Id::parse);
        var number = Words.text(body, "/number");
        var contractNumber = Words.text(body, "/contract_number");
        var filed = body.date("/filed_on");
        var items = body.list("/items", Words.LINES_MAX, i -> item(i, assets));
        var dispatch = Words.country(body, "/dispatch");
        var delivery = Words.delivery(body);
        var value = Numbers.money(body, "/value", assets);
        var transports = Words.some(body, "/transports", t -> Words.text(t, "/number"));
        return body.done(() -> new SentDeclaration(
                contract.get(),
                new Declaration.Content(
                        number.get(),
                        contractNumber.get(),
                        filed.get(),
                        items.get(),
                        dispatch.get(),
                        delivery.get(),
                        value.get(),
                        transports.get())));
    }

    /// The day on which customs let the goods go.
    public static LocalDate releasedOn(Body body) {
        var day = body.date("/date");
        return body.done(day::get);
    }

    private static Field<Declaration.Item> item(Body body, AssetCatalogue assets) {
        var code = Words.code(body);
        var quantity = Words.quantity(body);
        var mass = Numbers.decimal(body, "/net_mass_kg");
        var value = Numbers.money(body, "/value", assets);
        var origin = Words.country(body, "/origin");
        return body.build(
                () -> new Declaration.Item(code.get(), quantity.get(), mass.get(), value.get(), origin.get()));
    }
}
