package entrepot.settlement.suspense.web;

import entrepot.access.Access;
import entrepot.http.Api;
import entrepot.settlement.desk.SuspenseBook;
import entrepot.settlement.desk.SuspenseDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The suspense's part of the node. Needs [SuspenseBook], [SuspenseDesk] and [Access] as beans.
@Configuration(proxyBeanMethods = false)
public class SuspenseWeb {

    @Bean
    SuspenseApi suspenseApi(Api api, SuspenseBook book, SuspenseDesk desk, Access access) {
        return new SuspenseApi(api, book, new SuspenseCounter(book, desk, access));
    }
}
