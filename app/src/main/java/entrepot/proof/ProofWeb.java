package entrepot.proof;

import entrepot.access.Secrets;
import entrepot.http.Api;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import entrepot.register.Register;
import entrepot.register.log.Sealer;
import entrepot.register.log.TransparencyLog;
import entrepot.settlement.desk.PaymentBook;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The API of proofs. Needs, beside what [entrepot.http.HttpConfiguration] needs, these beans:
/// [PaymentBook], [Ledger], [Register], [TransparencyLog], [Sealer].
@Configuration(proxyBeanMethods = false)
public class ProofWeb {

    @Bean
    LogApi logApi(Api api, TransparencyLog log, Sealer sealer, Register register) {
        return new LogApi(api, log, sealer, register);
    }

    @Bean
    Sealed sealed(TransparencyLog log) {
        return new Sealed(log);
    }

    @Bean
    ReceiptApi receiptApi(Api api, PaymentBook payments, Ledger ledger, Register register, Sealed sealed) {
        return new ReceiptApi(api, new ReceiptDesk(payments, ledger, register, sealed));
    }

    @Bean
    BalanceDesk balanceDesk(Ledger ledger, Register register, AssetCatalogue assets, Sealed sealed, Blinding blinding) {
        return new BalanceDesk(ledger, register, assets, sealed, blinding.secret());
    }

    /// What blinds balances, made once for a database.
    @Bean
    Blinding blinding(JdbcClient sql, SecureRandom random) {
        return new Blinding(Secrets.shared(sql, "balances", random));
    }

    @Bean
    BalanceApi balanceApi(Api api, BalanceDesk desk) {
        return new BalanceApi(api, desk);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Blinding(byte[] secret) {}
}
