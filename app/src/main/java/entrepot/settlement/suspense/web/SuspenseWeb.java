package entrepot.settlement.suspense.web;

import entrepot.access.Access;
import entrepot.http.Api;
import entrepot.settlement.desk.ClaimBook;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.desk.SuspenseDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The part of the node for what lies in suspense, and for what a chain took back. Needs
/// [SuspenseBook], [SuspenseDesk], [ClaimBook] and [Access] as beans.
@Configuration(proxyBeanMethods = false)
public class SuspenseWeb {

    @Bean
    SuspenseApi suspenseApi(Api api, SuspenseBook book, SuspenseDesk desk, Access access) {
        return new SuspenseApi(api, book, new SuspenseCounter(book, desk, access));
    }

    @Bean
    ClaimApi claimApi(Api api, ClaimBook book) {
        return new ClaimApi(api, book);
    }
}
