package entrepot.signer;

import entrepot.signer.Guard.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Guard, then remember, then sign; one request after the other.
final class Signer implements AutoCloseable {

    private final Map<String, Account> accounts;
    private final Guard guard;
    private final Memory memory;
    private final InstantSource clock;

    Signer(Collection<Account> accounts, Policy policy, Memory memory, InstantSource clock) {
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::address, Function.identity()));
        this.guard = new Guard(policy, this.accounts.keySet());
        this.memory = memory;
        this.clock = clock;
    }

    /// The answer to a request's text. A [RuntimeException] means that the signer must stop.
    synchronized String answer(String request) {
        try {
            var node = Text.object(request);
            if (Text.text(node, "ask").equals("state")) return state();
            if (!Text.text(node, "ask").equals("sign")) throw new Malformed("ask must be sign or state");
            return sign(SignRequest.parse(node)).text();
        } catch (Malformed e) {
            return new Answer.Refused(Answer.Code.MALFORMED_REQUEST, e.why()).text();
        }
    }

    synchronized Answer sign(SignRequest request) {
        return switch (guard.judge(request, memory.recollection(), clock.instant())) {
            case Verdict.No no -> no.refused();
            case Verdict.Sign yes -> {
                yes.entry().ifPresent(memory::remember);
                yield account(request.account()).sign(yes.envelope());
            }
        };
    }

    /// Names and addresses, how many signatures are remembered, and the hash that stands for them.
    synchronized String state() {
        var names = accounts.values().stream().collect(Collectors.toMap(Account::name, Account::address));
        return Text.write(Map.of(
                "answer",
                "state",
                "accounts",
                names,
                "remembered",
                memory.recollection().size(),
                "head",
                memory.head()));
    }

    @Override
    public synchronized void close() throws IOException {
        memory.close();
    }

    private Account account(String address) {
        var account = accounts.get(address);
        if (account == null) throw new IllegalStateException("an account that the guard does not know: " + address);
        return account;
    }
}
