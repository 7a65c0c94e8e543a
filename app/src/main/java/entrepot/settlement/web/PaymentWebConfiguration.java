package entrepot.settlement.web;

import entrepot.access.Access;
import entrepot.chain.source.ChainStanding;
import entrepot.console.MenuEntry;
import entrepot.console.Pages;
import entrepot.dossier.Dossiers;
import entrepot.http.Api;
import entrepot.ledger.Ledger;
import entrepot.money.AssetCatalogue;
import entrepot.regime.Decider;
import entrepot.regime.Decisions;
import entrepot.register.Register;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.PaymentBook;
import entrepot.settlement.web.event.EventApi;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The API and the pages of payments. Needs, beside what [entrepot.http.HttpConfiguration] and
/// [entrepot.console.ConsoleConfiguration] need, these beans: [OrderDesk], [PaymentBook],
/// [Dossiers], [AssetCatalogue], [Decisions], [Decider], [Ledger], [Register].
@Configuration(proxyBeanMethods = false)
public class PaymentWebConfiguration {

    @Bean
    PaymentShelf paymentShelf(PaymentBook payments, JdbcClient sql) {
        return new PaymentShelf(payments, sql);
    }

    @Bean
    PaymentCounter paymentCounter(
            OrderDesk orders, PaymentShelf shelf, Dossiers dossiers, Access access, AssetCatalogue assets) {
        return new PaymentCounter(orders, shelf, dossiers, access, assets);
    }

    @Bean
    Explainer explainer(Decisions decisions, Decider decider) {
        return new Explainer(decisions, decider);
    }

    @Bean
    PaymentApi paymentApi(Api api, PaymentCounter counter, PaymentShelf shelf) {
        return new PaymentApi(api, counter, shelf);
    }

    @Bean
    PaymentSteps paymentSteps(Api api, PaymentCounter counter) {
        return new PaymentSteps(api, counter);
    }

    @Bean
    PaymentProofs paymentProofs(Api api, PaymentShelf shelf, Explainer explainer, Ledger ledger, Register register) {
        return new PaymentProofs(api, shelf, explainer, ledger, register);
    }

    @Bean
    EventApi eventApi(Api api, PaymentBook payments, Register register) {
        return new EventApi(api, payments, register);
    }

    @Bean
    BooksApi booksApi(Api api, Ledger ledger, Register register, Supplier<ChainStanding> chain) {
        return new BooksApi(api, ledger, register, chain);
    }

    @Bean
    @Order(0)
    MenuEntry paymentsMenu() {
        return new MenuEntry("Payments", "/", Disclosure.READERS);
    }

    @Bean
    Words paymentWords(Dossiers dossiers, Access access) {
        return new Words(dossiers, access);
    }

    @Bean
    PaymentSheet paymentSheet(PaymentShelf shelf, Explainer explainer, Ledger ledger, Register register, Words words) {
        return new PaymentSheet(shelf, explainer, ledger, register, words);
    }

    @Bean
    PaymentPages paymentPages(Pages pages, PaymentShelf shelf, Words words, PaymentSheet sheet, InstantSource clock) {
        return new PaymentPages(pages, shelf, new PaymentRows(words), sheet, clock);
    }
}
