package entrepot.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A legal entity that we deal with: participants of the programme and their foreign counterparties
/// alike. Never changed: each accepted command gives the next version.
///
/// @param version    1 when entered, one more with every accepted command
/// @param address    lines as on the company's papers, at least one
/// @param owners     direct owners as far as known; less than the whole is a fact too (PART-07)
/// @param admissions one per programme; none for a foreign counterparty
public record Party(
        Id id,
        long version,
        State state,
        Lei lei,
        String name,
        Country residence,
        Kind kind,
        Ownership ownership,
        List<String> address,
        List<Owner> owners,
        List<Admission> admissions) {

    /// Most owners, address lines or admissions that one file holds.
    public static final int LIST_MAX = 100;

    public Party {
        address = List.copyOf(address);
        owners = List.copyOf(owners);
        admissions = List.copyOf(admissions);
        if (version < 1) throw new IllegalArgumentException("versions start at 1: " + version);
        if (name.isBlank() || name.length() > 200) throw new IllegalArgumentException("a name has 1 to 200 letters");
        if (address.isEmpty()) throw new IllegalArgumentException("a party has an address");
        if (Math.max(owners.size(), Math.max(address.size(), admissions.size())) > LIST_MAX)
            throw new IllegalArgumentException("more than " + LIST_MAX + " owners, address lines or admissions");
        Shares.check(owners);
    }

    /// What the party is to us.
    public enum Kind {
        TRADER,
        COUNTERPARTY,
        OPERATOR,
        BANK,
        LIQUIDITY_PROVIDER,
        PROVIDER,
        MINER,
        NOMINATING_BODY
    }

    /// The classes that XA-ELR-05 opens phase by phase.
    public enum Ownership {
        STATE,
        PRIVATE,
        FOREIGN
    }

    /// PART-06: admitted, active, suspended, gone.
    public enum State {
        ADMITTED,
        ACTIVE,
        SUSPENDED,
        EXITED
    }

    /// Names a party; `pty_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("pty", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("pty", value);
        }
    }

    /// What may happen to a party. Each names who asked and who approved: never the same (PART-06).
    public sealed interface Command {
        String maker();

        String checker();

        record Activate(String maker, String checker) implements Command {}

        record Suspend(String reason, String maker, String checker) implements Command {}

        record Resume(String maker, String checker) implements Command {}

        /// Leaves for good.
        ///
        /// @param openObligations what the party still owes: goods, refunds, payments in flight
        record Exit(int openObligations, String maker, String checker) implements Command {}

        record Admit(Admission admission, String maker, String checker) implements Command {}
    }

    /// What became of a command.
    public sealed interface Outcome {
        record Accepted(Party next) implements Outcome {}

        record Rejected(Code code, String detail) implements Outcome {}
    }

    /// Why a command was rejected, in the order checked.
    public enum Code {
        MAKER_IS_CHECKER,
        ALREADY_EXITED,
        WRONG_STATE,
        NOT_ADMITTED,
        OBLIGATIONS_OPEN
    }

    /// The next version, or why not.
    public Outcome on(Command command, LocalDate today) {
        return PartyLife.apply(this, command, today);
    }

    /// Whether the party may do this today: active, admitted, permitted, licence not run out.
    public boolean may(Admission.Permission permission, LocalDate today) {
        return state == State.ACTIVE
                && admissions.stream()
                        .anyMatch(a -> a.covers(today) && a.permissions().contains(permission));
    }

    /// Whether the owners add up to the whole; if not, ownership rules have an unknown (PART-07).
    public boolean ownersComplete() {
        return Shares.complete(owners);
    }

    Party with(State next, List<Admission> granted) {
        return new Party(id, version + 1, next, lei, name, residence, kind, ownership, address, owners, granted);
    }
}
