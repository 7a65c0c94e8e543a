package entrepot.dossier;

import entrepot.bank.Bank;
import entrepot.bank.BankMessageStored;
import entrepot.bank.BankUnavailable;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.ControlMessage.RegistrationRequest;
import entrepot.bank.ControlMessage.TradeContract;
import entrepot.bank.ControlMessage.Trader;
import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.outbox.IntentHandler;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Contract;
import entrepot.trade.Outcome;
import entrepot.trade.code.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Registers a checked contract with the bank of currency control: auth.018 out, auth.019 back with
/// the number. The contract is active from then on.
public final class Registrations implements IntentHandler {

    public static final String REGISTER = "bank.register-contract";
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final String ID_PREFIX = "REG";

    private final Dossiers dossiers;
    private final Bank bank;
    private final Settings settings;
    private final InstantSource clock;

    /// @param bank   LEI of the bank of currency control
    /// @param format of the numbers that it assigns
    public record Settings(Lei bank, NumberFormat format, ZoneId zone) {}

    public Registrations(Dossiers dossiers, Bank bank, Settings settings, InstantSource clock) {
        this.dossiers = dossiers;
        this.bank = bank;
        this.settings = settings;
        this.clock = clock;
    }

    /// Asks for the registration of a contract after this commit.
    public static Intent wanted(UUID id, Contract contract, Instant now) {
        return new Intent(
                id,
                REGISTER,
                contract.id().toString(),
                Map.of("contract", contract.id().toString()),
                now);
    }

    /// The same, at most once for a contract.
    static Intent wanted(Contract contract, Instant now) {
        return wanted(Effects.once(REGISTER, contract.id().toString()), contract, now);
    }

    @Override
    public String name() {
        return REGISTER;
    }

    /// The message id follows from the contract, so that sending twice is registering once.
    @Override
    public Result handle(Intent intent) {
        var contract =
                dossiers.contract(Contract.Id.parse(intent.text("contract"))).orElseThrow();
        var message = Bank.Outgoing.of(request(contract, intent.due()));
        try {
            return switch (bank.send(message)) {
                case Bank.Receipt.Taken _ ->
                    new Result.Commit(Change.of(
                            fact(
                                    "contract.registration-requested",
                                    contract,
                                    message.id().value()),
                            BankMessageStored.out(message, contract.id().toString())));
                case Bank.Receipt.Refused refused ->
                    new Result.Later(RETRY, "the bank did not take it: " + refused.reason() + ", " + refused.detail());
            };
        } catch (BankUnavailable e) {
            return new Result.Later(RETRY, String.valueOf(e.getMessage()));
        }
    }

    private RegistrationRequest request(Contract contract, Instant created) {
        return new RegistrationRequest(
                Reference.of(ID_PREFIX, contract.id().value()),
                created,
                trader(home(contract)),
                settings.bank().toString(),
                trade(contract));
    }

    /// What the bank's confirmation makes of the contract that it answers; nothing for an answer to
    /// somebody else's question.
    public List<Part> confirmed(RegistrationConfirmation message) {
        var contract = asked(message).flatMap(dossiers::contract);
        if (contract.isEmpty()) return List.of();
        var today = clock.instant().atZone(settings.zone()).toLocalDate();
        var command = new Contract.Command.Register(
                message.number().value(), settings.bank(), message.number().assigned(), settings.format());
        return switch (contract.get().on(command, today)) {
            case Outcome.Rejected<Contract> _ -> List.of();
            case Outcome.Accepted<Contract>(Contract registered) -> activated(registered, today);
        };
    }

    private List<Part> activated(Contract registered, LocalDate today) {
        var active = registered.on(new Contract.Command.Activate(true), today).orThrow();
        return List.of(dossiers.part(registered, "bank"), dossiers.part(active, "system"));
    }

    private static Optional<Contract.Id> asked(RegistrationConfirmation message) {
        var text = message.request().value().toLowerCase(Locale.ROOT);
        var prefix = ID_PREFIX.toLowerCase(Locale.ROOT);
        if (!text.startsWith(prefix)) return Optional.empty();
        try {
            return Optional.of(Contract.Id.parse("ctr_" + text.substring(prefix.length())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// The resident side reports: the buyer of an import, the seller of an export.
    static Lei home(Contract contract) {
        return switch (contract.direction()) {
            case IMPORT -> contract.buyer();
            case EXPORT -> contract.seller();
        };
    }

    private Trader trader(Lei lei) {
        var party = dossiers.party(lei).orElseThrow(() -> new IllegalStateException("no party " + lei));
        return trader(party);
    }

    static Trader trader(Party party) {
        return new Trader(
                party.name(), party.lei().toString(), party.residence().code());
    }

    private TradeContract trade(Contract contract) {
        var terms = contract.terms();
        return new TradeContract(
                contract.reference(),
                trader(contract.buyer()),
                trader(contract.seller()),
                terms.value(),
                contract.date(),
                terms.goodsDeadline(),
                terms.latestShipment());
    }

    private static Fact fact(String kind, Contract contract, String message) {
        return new Fact(kind, contract.id().toString(), "system", Map.of("message", message));
    }
}
