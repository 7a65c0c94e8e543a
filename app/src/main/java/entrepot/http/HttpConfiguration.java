package entrepot.http;

import entrepot.access.Access;
import entrepot.access.Secrets;
import entrepot.commit.Committer;
import entrepot.commit.IdempotencyLookup;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The API's part of the node. Needs these beans: [Access], [Committer], [JdbcClient],
/// [InstantSource], [SecureRandom], [Problems.Pages]; takes every [Problems.Partner] and
/// [Health.Check] there is.
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {

    /// Chains for pages come before; this one takes every other address.
    public static final int API_CHAIN_ORDER = 100;

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    Problems problems(Problems.Pages pages, ObjectProvider<Problems.Partner> partners) {
        return new Problems(pages, partners.orderedStream().toList());
    }

    @Bean
    Errors.Advice errorAdvice(Problems problems) {
        return new Errors.Advice(problems);
    }

    @Bean
    Errors.Endpoint errorEndpoint(Problems problems) {
        return new Errors.Endpoint(problems);
    }

    @Bean
    FilterRegistrationBean<Intake> intake(SecureRandom random, Problems problems) {
        var registration = new FilterRegistrationBean<>(new Intake(random, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Api api(
            Committer committer,
            Committer.Rehearsal rehearsal,
            JdbcClient sql,
            InstantSource clock,
            SecureRandom random) {
        var key = Secrets.shared(sql, "cursors", random);
        return new Api(committer, rehearsal, IdempotencyLookup.in(sql), clock, new Cursors(key));
    }

    @Bean
    OpenApi openApi() {
        return OpenApi.load();
    }

    @Bean
    Health health(ObjectProvider<Health.Check> checks) {
        return new Health(checks.orderedStream().toList());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host)
                host.setErrorReportValveClass(ServerErrors.class.getName());
        });
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        return (request, response, rejected) -> problems.write(ErrorMapping.ofStatus(400), request, response);
    }

    /// Nobody signs in through Spring Security's own ways; without this bean it would invent a user.
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new ProviderNotFoundException("only tokens and sessions are known here");
        };
    }

    @Bean
    @Order(API_CHAIN_ORDER)
    SecurityFilterChain apiChain(HttpSecurity http, Access access, InstantSource clock, Problems problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(HttpConfiguration::headers)
                .addFilterBefore(new BearerFilter(access, clock, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(r -> r.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/health/*", "/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, why) ->
                                problems.write(ErrorMapping.ofStatus(401), request, response))
                        .accessDeniedHandler((request, response, why) ->
                                problems.write(ErrorMapping.ofStatus(403), request, response)))
                .build();
    }

    /// The headers that all answers carry; HSTS is sent on encrypted connections only.
    public static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
