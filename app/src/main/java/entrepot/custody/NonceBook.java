package entrepot.custody;

import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.money.AccountId;
import entrepot.money.ChainId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door to wallets and nonces: reads. Writing is a part of [CustodyParts] inside a commit.
public final class NonceBook {

    private final JdbcClient sql;

    public NonceBook(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Wallet> wallets() {
        return sql.sql("select chain, address, name, role from custody.wallet order by chain, name")
                .query((row, _) -> new Wallet(
                        row.getString("name"), account(row, "address"), Wallet.Role.valueOf(row.getString("role"))))
                .list();
    }

    /// The wallet of a name on a chain.
    public Optional<Wallet> wallet(String name, ChainId chain) {
        return wallets().stream()
                .filter(w -> w.name().equals(name) && w.account().chain().equals(chain))
                .findFirst();
    }

    /// The nonce to reserve next; throws `IllegalArgumentException` for an account without a wallet.
    public long next(AccountId account) {
        return sql.sql("""
                        select coalesce(
                               (select max(n.nonce) + 1
                                  from custody.nonce n
                                 where n.chain = w.chain and n.account = w.address),
                               w.first_nonce)
                          from custody.wallet w
                         where w.chain = ?
                           and w.address = ?
                        """)
                .param(account.chain().toString())
                .param(account.address())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no wallet for " + account));
    }

    /// The nonce that a payment has for ever.
    public Optional<NonceReserved> of(PaymentRef payment) {
        return sql.sql("select payment, chain, account, nonce from custody.nonce where payment = ?")
                .param(payment.text())
                .query(NonceBook::reserved)
                .optional();
    }

    /// What waits for finality, lowest nonce first: the first of the list is the only one to bump (R12).
    public List<NonceReserved> inFlight(AccountId account) {
        return sql.sql("""
                        select n.payment, n.chain, n.account, n.nonce
                          from custody.nonce n
                         where n.chain = ?
                           and n.account = ?
                           and not exists (
                               select 1
                                 from custody.spent s
                                where s.chain = n.chain and s.account = n.account and s.nonce = n.nonce)
                         order by n.nonce
                        """)
                .param(account.chain().toString())
                .param(account.address())
                .query(NonceBook::reserved)
                .list();
    }

    /// Compares our book with what a node says, see [Finding].
    public Finding compare(AccountId account, long chainNonce) {
        return Finding.of(account, next(account), chainNonce);
    }

    static NonceReserved reserved(ResultSet row, int number) throws SQLException {
        var payment = new PaymentRef(row.getString("payment"));
        return new NonceReserved(payment, account(row, "account"), row.getLong("nonce"));
    }

    static AccountId account(ResultSet row, String column) throws SQLException {
        return AccountId.parse(row.getString("chain") + ":" + row.getString(column));
    }

    /// What the chain's transaction count of an account says about our book. A count that is not
    /// higher says nothing: absence is no evidence.
    public sealed interface Finding {

        /// Every nonce used on the chain is one that we gave.
        record Consistent() implements Finding {}

        /// The chain has used nonces that we never gave: the key was used elsewhere (R15), or the book
        /// was restored from before its last commits (R29). The account stops and a person decides.
        ///
        /// @param next       the first nonce that we have not given
        /// @param chainNonce the first nonce that the chain has not used
        record UsedOutside(AccountId account, long next, long chainNonce) implements Finding {}

        static Finding of(AccountId account, long next, long chainNonce) {
            return chainNonce > next ? new UsedOutside(account, next, chainNonce) : new Consistent();
        }
    }
}
