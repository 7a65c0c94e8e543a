package entrepot.settlement.web;

import entrepot.ledger.Account;
import entrepot.ledger.Balance;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.settlement.web.PostingView.AccountView;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The books as they are read from outside.
final class BooksView {

    private BooksView() {}

    /// @param asOf register index that they are as of; absent for now
    record Balances(Optional<Long> asOf, List<BalanceView> balances) {}

    /// @param net debits less credits: positive for what we have, negative for what we owe
    record BalanceView(AccountView account, Amount debits, Amount credits, Amount net) {
        static BalanceView of(Balance balance) {
            var asset = balance.account().asset();
            return new BalanceView(
                    AccountView.of(balance.account()),
                    new Amount(balance.debits(), asset),
                    new Amount(balance.credits(), asset),
                    balance.net());
        }
    }

    /// @param balanced every asset sums to zero and nothing was found at rest
    /// @param findings what is wrong with the books; empty when they are right
    record TrialBalance(boolean balanced, List<AssetTotal> assets, List<String> findings) {}

    /// One asset's accounts of the chart, and their sum.
    record AssetTotal(String asset, Amount debits, Amount credits, boolean balanced, List<AccountTotal> accounts) {}

    record AccountTotal(String account, String title, Amount debits, Amount credits, Amount net) {}

    static Balances balances(Optional<Long> asOf, List<Balance> balances) {
        return new Balances(asOf, balances.stream().map(BalanceView::of).toList());
    }

    static TrialBalance trialBalance(List<Balance> balances, List<String> findings) {
        var byAsset = new TreeMap<String, Map<Account, Sums>>();
        for (var balance : balances)
            byAsset.computeIfAbsent(balance.account().asset().id(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            balance.account().account(),
                            a -> new Sums(balance.account().asset()))
                    .add(balance);
        var assets = byAsset.values().stream().map(BooksView::total).toList();
        return new TrialBalance(findings.isEmpty() && assets.stream().allMatch(AssetTotal::balanced), assets, findings);
    }

    private static AssetTotal total(Map<Account, Sums> accounts) {
        var asset = accounts.values().iterator().next().asset;
        var all = new Sums(asset);
        accounts.values().forEach(all::add);
        return new AssetTotal(
                asset.id(),
                all.debits(),
                all.credits(),
                all.debits.equals(all.credits),
                accounts.entrySet().stream()
                        .map(e -> e.getValue().total(e.getKey()))
                        .toList());
    }

    /// What went through several accounts of one asset.
    private static final class Sums {
        private final Asset asset;
        private BigInteger debits = BigInteger.ZERO;
        private BigInteger credits = BigInteger.ZERO;

        Sums(Asset asset) {
            this.asset = asset;
        }

        void add(Balance balance) {
            debits = debits.add(balance.debits());
            credits = credits.add(balance.credits());
        }

        void add(Sums other) {
            debits = debits.add(other.debits);
            credits = credits.add(other.credits);
        }

        Amount debits() {
            return new Amount(debits, asset);
        }

        Amount credits() {
            return new Amount(credits, asset);
        }

        AccountTotal total(Account account) {
            return new AccountTotal(account.code(), account.title(), debits(), credits(), debits().minus(credits()));
        }
    }
}
