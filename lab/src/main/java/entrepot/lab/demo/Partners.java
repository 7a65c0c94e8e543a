package entrepot.lab.demo;

import entrepot.bank.BankAccount;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.provider.ReferenceMarket;
import entrepot.market.ProviderId;
import entrepot.money.AccountId;
import entrepot.party.Lei;
import entrepot.settlement.desk.BankDesk;
import entrepot.settlement.desk.TransferDesk;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the node's partners in the demonstration have their accounts.
final class Partners {

    private Partners() {}

    /// The providers' accounts on the chain.
    static TransferDesk.Providers providers(Anvil anvil) {
        var known = new HashMap<ProviderId, AccountId>();
        known.put(ReferenceMarket.ALPHA, anvil.account(3));
        known.put(ReferenceMarket.BRAVO, anvil.account(4));
        return new TransferDesk.Providers() {
            @Override
            public AccountId account(ProviderId provider) {
                var account = known.get(provider);
                if (account == null) throw new IllegalArgumentException("no account of " + provider);
                return account;
            }

            @Override
            public Optional<ProviderId> owner(AccountId account) {
                return known.entrySet().stream()
                        .filter(e -> e.getValue().equals(account))
                        .map(Map.Entry::getKey)
                        .findFirst();
            }
        };
    }

    /// Whose account at the bank is which.
    static BankDesk.Accounts bankAccounts() {
        return new BankDesk.Accounts() {
            @Override
            public BankAccount clientMoney() {
                return Cast.clientMoney();
            }

            @Override
            public BankAccount own() {
                return Cast.own();
            }

            @Override
            public BankAccount ofProvider(ProviderId provider) {
                return Cast.account(new Lei(provider.lei()));
            }

            @Override
            public BankAccount ofClient(Lei client) {
                return Cast.account(client);
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
    }
}
