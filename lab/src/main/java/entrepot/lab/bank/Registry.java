package entrepot.lab.bank;

import entrepot.bank.BankMessage;
import entrepot.bank.ControlMessage.ClosureRequest;
import entrepot.bank.ControlMessage.ContractStatement;
import entrepot.bank.ControlMessage.Operation;
import entrepot.bank.ControlMessage.PaymentInformation;
import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.ControlMessage.RegistrationRequest;
import entrepot.bank.Reference;
import entrepot.money.Amount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The bank's currency control: contracts that it registered and operations it was told of.
final class Registry {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyMM", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String IMPORT_OF_GOODS = "2";
    private static final String EXPORT_OF_GOODS = "1";

    private final BankWorld world;
    private final Map<String, RegistrationConfirmation> contracts = new LinkedHashMap<>();
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();

    Registry(BankWorld world) {
        this.world = world;
    }

    /// Takes note of a message that was sent or received.
    void note(BankMessage message) {
        switch (message) {
            case RegistrationConfirmation c -> contracts.put(c.number().value(), c);
            case PaymentInformation p ->
                operations
                        .computeIfAbsent(p.contractNumber(), _ -> new ArrayList<>())
                        .add(p.operation());
            default -> {
                // Nothing that the registry keeps.
            }
        }
    }

    RegistrationConfirmation register(RegistrationRequest request, Reference id, Instant now) {
        var at = now.plus(world.registrar().takes());
        var kind = request.reporter().equals(request.contract().buyer()) ? IMPORT_OF_GOODS : EXPORT_OF_GOODS;
        var rule = world.registrar();
        var number = String.join(
                "/", MONTH.format(at) + sequence(MONTH.format(at)), rule.bank(), rule.branch(), kind, rule.resident());
        return new RegistrationConfirmation(
                id,
                at,
                request.id(),
                request.reporter(),
                world.lei(),
                request.contract(),
                new RegisteredNumber(number, at.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private String sequence(String month) {
        long before =
                contracts.keySet().stream().filter(n -> n.startsWith(month)).count();
        return String.format(Locale.ROOT, "%04d", before + 1);
    }

    /// The statement that a closure ends with; none for a contract that is not registered here.
    Optional<ContractStatement> close(ClosureRequest request, Reference id, Instant now) {
        return Optional.ofNullable(contracts.get(request.number().value())).map(contract -> {
            var done = operations.getOrDefault(contract.number().value(), List.of());
            var turnover = Amount.zero(contract.contract().value().asset());
            for (var operation : done) turnover = turnover.plus(operation.amount());
            return new ContractStatement(
                    id, now, contract.reporter(), world.lei(), contract.contract(), contract.number(), done, turnover);
        });
    }
}
