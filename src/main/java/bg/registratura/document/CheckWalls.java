package bg.registratura.document;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The walls around the page on which anybody asks about a paper: it opens no session and reads none, so that a form sent from
 * elsewhere does nothing its sender could not do, and it loads a style and a script of the house and nothing else.
 */
@Configuration(proxyBeanMethods = false)
class CheckWalls {

    static final String ADDRESS = "/check";

    private static final long YEAR_SECONDS = 31_536_000;
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    ServletRegistrationBean<CheckServlet> paperChecks(PaperCheck check, CheckPace pace, CheckPage page) {
        return new ServletRegistrationBean<>(new CheckServlet(check, pace, page), ADDRESS);
    }

    @Bean
    @Order(2)
    SecurityFilterChain paperCheckWalls(HttpSecurity http) throws Exception {
        http.securityMatcher(ADDRESS);
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false)));
        return http.build();
    }
}
