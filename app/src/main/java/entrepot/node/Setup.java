package entrepot.node;

import entrepot.bank.Bank;
import entrepot.chain.ChainNode;
import entrepot.chain.FinalityPolicy;
import entrepot.custody.FeeCap;
import entrepot.custody.MandateKey;
import entrepot.custody.Signer;
import entrepot.dossier.Registrations;
import entrepot.market.QuoteDesk;
import entrepot.money.AccountId;
import entrepot.money.AssetCatalogue;
import entrepot.regime.PackSet;
import entrepot.register.note.NoteKey;
import entrepot.screening.Lists;
import entrepot.screening.Screening.ListTerms;
import entrepot.settlement.desk.BankDesk;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.TransferDesk;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.suspense.SuspenseTerms;
import entrepot.supervision.SupervisionTerms;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/// Everything that a node is given from outside: storage, time, chance, law, lists and partners. The
/// demo gives simulated partners, a real installation its own; a test may wrap any of them.
///
/// @param log signs the register's checkpoints
public record Setup(Ground ground, Law law, World world, Registrations.Settings registration, NoteKey log) {

    /// @param random ids come from it
    /// @param secure tokens come from it
    public record Ground(
            DataSource database,
            AssetCatalogue assets,
            InstantSource clock,
            RandomGenerator random,
            SecureRandom secure) {}

    public record Law(PackSet packs, Lists lists, Supplier<ListTerms> listTerms, FactDesk.Settings facts) {}

    /// @param suspense what becomes of receipts that nobody can be given
    /// @param supervision how the authorities instruct
    /// @param poll     how long the loops rest when there is nothing to do
    /// @param start    height at which the chain is first read
    public record World(
            Bank bank,
            BankDesk.Accounts accounts,
            ChainNode chain,
            FinalityPolicy finality,
            long start,
            TransferDesk.Providers providers,
            Keys keys,
            OrderDesk.House house,
            SuspenseTerms suspense,
            SupervisionTerms supervision,
            Duration poll) {
        public QuoteDesk market() {
            return house.market();
        }
    }

    /// @param wallTime the signer's time, which is not the simulated one in a demonstration
    /// @param fees   the most that one transaction may cost
    /// @param wallet the account that clients' assets are paid from
    public record Keys(Signer signer, MandateKey mandates, FeeCap fees, AccountId wallet, InstantSource wallTime) {}
}
