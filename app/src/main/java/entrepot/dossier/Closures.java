package entrepot.dossier;

import entrepot.bank.Bank;
import entrepot.bank.BankMessageStored;
import entrepot.bank.BankUnavailable;
import entrepot.bank.ControlMessage.ClosureRequest;
import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.outbox.IntentHandler;
import entrepot.party.Lei;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Registration.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Tells the bank of currency control that a registered contract is closed: auth.020.
public final class Closures implements IntentHandler {

    public static final String CLOSE = "bank.close-contract";
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final String REASON = "performed";

    private final Dossiers dossiers;
    private final Bank bank;
    private final Lei bankLei;

    /// @param bankLei LEI of the bank of currency control
    public Closures(Dossiers dossiers, Bank bank, Lei bankLei) {
        this.dossiers = dossiers;
        this.bank = bank;
        this.bankLei = bankLei;
    }

    static Intent wanted(Contract contract, Instant now) {
        var id = contract.id().toString();
        return new Intent(Effects.once(CLOSE, id), CLOSE, id, Map.of("contract", id), now);
    }

    @Override
    public String name() {
        return CLOSE;
    }

    /// The message id follows from the contract, so that sending twice is closing once.
    @Override
    public Result handle(Intent intent) {
        var contract =
                dossiers.contract(Contract.Id.parse(intent.text("contract"))).orElseThrow();
        var message = Bank.Outgoing.of(request(contract, intent.due()));
        try {
            return switch (bank.send(message)) {
                case Bank.Receipt.Taken _ ->
                    new Result.Commit(Change.of(
                            new Fact(
                                    "contract.closure-sent",
                                    contract.id().toString(),
                                    "system",
                                    Map.of("message", message.id().value())),
                            BankMessageStored.out(message, contract.id().toString())));
                case Bank.Receipt.Refused refused ->
                    new Result.Later(RETRY, "the bank did not take it: " + refused.reason() + ", " + refused.detail());
            };
        } catch (BankUnavailable e) {
            return new Result.Later(RETRY, String.valueOf(e.getMessage()));
        }
    }

    private ClosureRequest request(Contract contract, Instant created) {
        if (!(contract.registration() instanceof Registered registered))
            throw new IllegalStateException(contract.id() + " was never registered");
        var home = Registrations.home(contract);
        var party = dossiers.party(home).orElseThrow(() -> new IllegalStateException("no party " + home));
        return new ClosureRequest(
                Reference.of("CLS", contract.id().value()),
                created,
                Registrations.trader(party),
                bankLei.toString(),
                new RegisteredNumber(registered.number(), registered.on()),
                REASON);
    }
}
