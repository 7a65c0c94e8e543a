package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The document under which goods travel: a bill of lading, an air waybill, a road or rail note.
/// Numbers are kept as printed, right or wrong; T-23 judges them.
///
/// @param version 1 when received, one more with every accepted command
/// @param number  of the document, for example the B/L number
public record Transport(
        Id id,
        long version,
        State state,
        Contract.Id contract,
        Kind kind,
        String number,
        String carrier,
        Carriage carriage,
        LocalDate shippedOn,
        Arrival arrival,
        String documentHash) {

    public Transport {
        Bounds.version(version);
        Bounds.text("number", number);
        Bounds.text("carrier", carrier);
        Bounds.hash(documentHash);
    }

    /// Received, then found in order or not.
    public enum State {
        RECEIVED,
        VERIFIED,
        REJECTED
    }

    /// Kinds of transport document.
    public enum Kind {
        BILL_OF_LADING,
        AIR_WAYBILL,
        ROAD_NOTE,
        RAIL_NOTE
    }

    /// How the goods travel.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "by")
    public sealed interface Carriage {

        /// By ship.
        ///
        /// @param imo        the ship's IMO number as printed
        /// @param loading    UN/LOCODE of the port of loading as printed
        /// @param discharge  UN/LOCODE of the port of discharge as printed
        /// @param containers ISO 6346 numbers as printed; none for bulk
        record Sea(String vessel, String imo, String voyage, String loading, String discharge, List<String> containers)
                implements Carriage {
            public Sea {
                containers = List.copyOf(containers);
                Bounds.size("containers", containers.size());
            }
        }

        /// By air, road or rail.
        ///
        /// @param conveyance flight, truck or train as printed
        /// @param from       UN/LOCODE as printed
        /// @param to         UN/LOCODE as printed
        record Other(String conveyance, String from, String to) implements Carriage {}
    }

    /// When the goods come, or came.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Arrival {
        LocalDate on();

        record Expected(LocalDate on) implements Arrival {}

        record Arrived(LocalDate on) implements Arrival {}
    }

    /// Names a transport document; `trn_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("trn", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("trn", value);
        }
    }

    /// What may happen to a transport document.
    public sealed interface Command {
        /// The checks were run.
        ///
        /// @param open ids of the checks that did not pass
        record Verify(List<String> open) implements Command {}

        record Reject(String reason) implements Command {}

        record Arrive(LocalDate on) implements Command {}
    }

    /// The next version, or why not.
    public Outcome<Transport> on(Command command) {
        return switch (command) {
            case Command.Verify verify -> verify(verify.open());
            case Command.Reject _ ->
                state == State.RECEIVED ? new Outcome.Accepted<>(with(State.REJECTED, arrival)) : wrongState();
            case Command.Arrive arrive -> arrive(arrive.on());
        };
    }

    private Outcome<Transport> verify(List<String> open) {
        if (state != State.RECEIVED) return wrongState();
        if (!open.isEmpty())
            return Outcome.rejected(Outcome.Code.CHECKS_OPEN, "not passed: " + String.join(", ", open));
        return new Outcome.Accepted<>(with(State.VERIFIED, arrival));
    }

    private Outcome<Transport> arrive(LocalDate day) {
        if (state == State.REJECTED) return wrongState();
        if (day.isBefore(shippedOn))
            return Outcome.rejected(Outcome.Code.OUT_OF_DATE, "arrived before it was shipped: " + day);
        return new Outcome.Accepted<>(with(state, new Arrival.Arrived(day)));
    }

    private Outcome<Transport> wrongState() {
        return Outcome.rejected(Outcome.Code.WRONG_STATE, number + " is " + state);
    }

    private Transport with(State next, Arrival known) {
        return new Transport(
                id, version + 1, next, contract, kind, number, carrier, carriage, shippedOn, known, documentHash);
    }
}
