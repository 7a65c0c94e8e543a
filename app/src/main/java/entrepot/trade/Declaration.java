package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import entrepot.party.Country;
import entrepot.trade.code.HsCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A goods declaration at customs: filed, released, corrected, withdrawn. Only a released one that
/// customs itself confirmed clears an advance (T-22).
///
/// @param version 1 when filed, one more with every accepted command
/// @param source  who told us
public record Declaration(
        Id id, long version, State state, Contract.Id contract, Source source, Content content, Release release) {

    public Declaration {
        Bounds.version(version);
        if ((state == State.RELEASED) != (release instanceof Release.Released))
            throw new IllegalArgumentException(state + " and " + release + " contradict each other");
    }

    /// Where a declaration stands. A corrected one waits for its release again.
    public enum State {
        FILED,
        RELEASED,
        CORRECTED,
        WITHDRAWN
    }

    /// A participant's copy is a claim; the customs feed is evidence.
    public enum Source {
        CUSTOMS,
        PARTICIPANT
    }

    /// What is declared.
    ///
    /// @param number         customs' number, in the pack's format
    /// @param contractNumber currency-control number of the contract
    /// @param dispatch       country that the goods were sent from
    /// @param value          customs value on the basis of `delivery`
    /// @param transports     numbers of B/L and containers, as declared
    public record Content(
            String number,
            String contractNumber,
            LocalDate filedOn,
            List<Item> items,
            Country dispatch,
            Delivery delivery,
            Amount value,
            List<String> transports) {
        public Content {
            items = List.copyOf(items);
            transports = List.copyOf(transports);
            Bounds.text("number", number);
            Bounds.text("contract number", contractNumber);
            Bounds.size("items and transports", items.size() + transports.size());
            if (items.isEmpty()) throw new IllegalArgumentException("a declaration has goods");
            if (!value.isPositive()) throw new IllegalArgumentException("declared goods have a value: " + value);
        }
    }

    /// Goods of one code and origin.
    public record Item(HsCode hs, Quantity quantity, BigDecimal netMassKg, Amount value, Country origin) {
        public Item {
            if (netMassKg.signum() <= 0) throw new IllegalArgumentException("goods weigh something: " + netMassKg);
        }
    }

    /// Whether customs let the goods go.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Release {
        record Pending() implements Release {}

        record Released(LocalDate on) implements Release {}
    }

    /// Names a declaration; `dcl_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("dcl", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("dcl", value);
        }
    }

    /// What may happen to a declaration.
    public sealed interface Command {
        record Release(LocalDate on) implements Command {}

        record Correct(Content content) implements Command {}

        record Withdraw() implements Command {}

        /// Customs' own feed names the same declaration.
        record Confirm() implements Command {}
    }

    public static Declaration filed(Id id, Contract.Id contract, Source source, Content content) {
        return new Declaration(id, 1, State.FILED, contract, source, content, new Release.Pending());
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    /// The next version, or why not.
    public Outcome<Declaration> on(Command command) {
        if (state == State.WITHDRAWN)
            return Outcome.rejected(Outcome.Code.WRONG_STATE, content.number() + " is withdrawn");
        return switch (command) {
            case Command.Release released -> release(released.on());
            case Command.Correct correct -> correct(correct.content());
            case Command.Withdraw _ -> next(State.WITHDRAWN, source, content, new Release.Pending());
            case Command.Confirm _ -> next(state, Source.CUSTOMS, content, release);
        };
    }

    private Outcome<Declaration> release(LocalDate day) {
        if (isReleased()) return Outcome.rejected(Outcome.Code.WRONG_STATE, content.number() + " is released");
        if (day.isBefore(content.filedOn()))
            return Outcome.rejected(Outcome.Code.OUT_OF_DATE, "released before it was filed: " + day);
        return next(State.RELEASED, source, content, new Release.Released(day));
    }

    private Outcome<Declaration> correct(Content corrected) {
        if (!corrected.number().equals(content.number()))
            return Outcome.rejected(Outcome.Code.NUMBER_MALFORMED, "a correction keeps the number " + content.number());
        return next(State.CORRECTED, source, corrected, new Release.Pending());
    }

    private Outcome<Declaration> next(State to, Source from, Content declared, Release released) {
        return new Outcome.Accepted<>(new Declaration(id, version + 1, to, contract, from, declared, released));
    }
}
