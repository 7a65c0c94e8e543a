package entrepot.serve;

import entrepot.bank.BankAccount;
import entrepot.market.ProviderId;
import entrepot.money.AccountId;
import entrepot.party.Lei;
import entrepot.settlement.desk.BankDesk;
import entrepot.settlement.desk.TransferDesk;
import java.time.ZoneId;
import java.util.Optional;

/// Who has which account, at the bank and on the chain, as the configuration says.
final class KnownAccounts implements BankDesk.Accounts, TransferDesk.Providers {

    private final ServeConfig config;

    KnownAccounts(ServeConfig config) {
        this.config = config;
    }

    @Override
    public BankAccount clientMoney() {
        return config.bank().clientMoney();
    }

    @Override
    public BankAccount own() {
        return config.bank().own();
    }

    @Override
    public BankAccount ofProvider(ProviderId provider) {
        return provider(provider).bank();
    }

    /// Money is given back to an account that the configuration names, never to one out of a message.
    @Override
    public BankAccount ofClient(Lei client) {
        var account = config.bank().clients().get(client);
        if (account == null)
            throw new IllegalArgumentException("bank.clients names no account of " + client + " to refund to");
        return account;
    }

    @Override
    public ZoneId zone() {
        return config.bank().zone();
    }

    @Override
    public AccountId account(ProviderId provider) {
        return provider(provider).account();
    }

    @Override
    public Optional<ProviderId> owner(AccountId account) {
        return config.market().providers().stream()
                .filter(p -> p.account().equals(account))
                .map(ServeConfig.Provider::id)
                .findFirst();
    }

    private ServeConfig.Provider provider(ProviderId id) {
        return config.market().providers().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider of ours: " + id));
    }
}
