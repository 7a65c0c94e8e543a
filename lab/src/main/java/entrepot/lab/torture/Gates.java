package entrepot.lab.torture;

import entrepot.bank.Bank;
import entrepot.bank.BankUnavailable;
import entrepot.chain.ChainNode;
import entrepot.custody.Signer;
import entrepot.lab.torture.store.Database;
import entrepot.market.LiquidityProvider;
import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.ProviderUnavailable;
import entrepot.money.AccountId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// What stands between one node's process and everything outside it. A process that died gets
/// nowhere any more; one that lives meets the faults that wait for it.
final class Gates implements Database.Hazards {

    private final Trouble trouble;
    private boolean alive = true;

    /// What a fault does at a gate; decided by the run.
    interface Trouble {

        /// Whether a fault of this kind waits, and strikes now.
        boolean strikes(Kind kind);

        /// Whether a fault of this kind lasts at the moment.
        boolean lasts(Kind kind);

        /// Others may do their steps now.
        void others();

        /// A commit is durable.
        void committed();
    }

    Gates(Trouble trouble) {
        this.trouble = trouble;
    }

    boolean isAlive() {
        return alive;
    }

    void die() {
        alive = false;
    }

    private void pass() {
        if (!alive) throw new Crash("dead");
    }

    private Crash crash(Kind kind) {
        alive = false;
        return new Crash(kind.name());
    }

    @Override
    public void asked() throws SQLException {
        pass();
        if (trouble.lasts(Kind.DATABASE_AWAY)) throw new SQLException("the connection is lost", "08006");
    }

    @Override
    public void writing() {
        if (trouble.strikes(Kind.CRASH_IN_TRANSACTION)) throw crash(Kind.CRASH_IN_TRANSACTION);
    }

    @Override
    public void beforeCommit() throws SQLException {
        if (trouble.strikes(Kind.CRASH_BEFORE_COMMIT)) throw crash(Kind.CRASH_BEFORE_COMMIT);
        if (trouble.strikes(Kind.COMMIT_LOST)) throw new SQLException("the connection broke", "08006");
    }

    @Override
    public void afterCommit() throws SQLException {
        trouble.committed();
        if (trouble.strikes(Kind.CRASH_AFTER_COMMIT)) throw crash(Kind.CRASH_AFTER_COMMIT);
        if (trouble.strikes(Kind.COMMIT_ANSWER_LOST)) throw new SQLException("no acknowledgement", "08006");
    }

    /// Something that is asked of somebody outside.
    private interface Call<T> {
        T make();
    }

    private <T> T outside(Call<T> call) {
        pass();
        trouble.others();
        pass();
        if (trouble.strikes(Kind.CRASH_BEFORE_CALL)) throw crash(Kind.CRASH_BEFORE_CALL);
        var answer = call.make();
        if (trouble.strikes(Kind.CRASH_AFTER_CALL)) throw crash(Kind.CRASH_AFTER_CALL);
        return answer;
    }

    Doors around(Doors doors) {
        return new Doors(
                bank(doors.bank()),
                node(doors.node()),
                signer(doors.signer()),
                doors.providers().stream().map(this::provider).toList());
    }

    private Bank bank(Bank bank) {
        return new Bank() {
            @Override
            public Receipt send(Outgoing message) {
                if (trouble.lasts(Kind.BANK_AWAY)) throw new BankUnavailable("the bank does not answer");
                var receipt = outside(() -> bank.send(message));
                if (trouble.strikes(Kind.BANK_ANSWER_LOST)) throw new BankUnavailable("the answer was lost");
                return receipt;
            }

            @Override
            public List<Incoming> collect(long cursor, int limit) {
                pass();
                if (trouble.lasts(Kind.BANK_AWAY)) throw new BankUnavailable("the bank does not answer");
                return bank.collect(cursor, limit);
            }
        };
    }

    private Signer.Line signer(Signer.Line line) {
        return text -> {
            if (trouble.lasts(Kind.SIGNER_AWAY)) throw new IOException("the signer does not answer");
            var answer = outside(() -> heard(line, text));
            if (answer.isEmpty()) throw new IOException("the signer died");
            return answer;
        };
    }

    /// Its answer; empty for none.
    private static String heard(Signer.Line line, String text) {
        try {
            return line.ask(text);
        } catch (IOException died) {
            return "";
        }
    }

    private LiquidityProvider provider(LiquidityProvider provider) {
        return new LiquidityProvider() {
            @Override
            public ProviderId id() {
                return provider.id();
            }

            @Override
            public Answer request(Request request) {
                return answered(() -> provider.request(request));
            }

            @Override
            public Deal lock(OfferId offer, AccountId to) {
                return answered(() -> provider.lock(offer, to));
            }

            @Override
            public Deal deal(OfferId offer, AccountId to) {
                return answered(() -> provider.deal(offer, to));
            }
        };
    }

    private <T> T answered(Call<T> call) {
        if (trouble.lasts(Kind.PROVIDER_AWAY)) throw new ProviderUnavailable("the provider does not answer");
        var answer = outside(call);
        if (trouble.strikes(Kind.PROVIDER_ANSWER_LOST)) throw new ProviderUnavailable("the answer was lost");
        return answer;
    }

    private ChainNode node(ChainNode node) {
        return new NodeGate(node, new NodeGate.Passing() {
            @Override
            public void look() {
                pass();
            }

            @Override
            public ChainNode.Sent send(byte[] raw) {
                return outside(() -> node.send(raw));
            }
        });
    }
}
