package bg.registratura.dicomweb;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The walls around what machines ask for, apart from those around pages: no session, no form, no key of a page, because no
 * browser sends the header by itself.
 */
@Configuration(proxyBeanMethods = false)
class MachineWalls {

    /** Everything that machines ask for lies below. */
    static final String ROOT = "/dicom-web";

    private static final long YEAR_SECONDS = 31_536_000;

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, ProgramAdmission admission, StationAdmission stations, Pace pace)
            throws Exception {
        http.securityMatcher(ROOT + "/**");
        http.securityContext(context -> context.securityContextRepository(new HttpSessionSecurityContextRepository()));
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new BearerFilter(admission, stations, pace), AuthorizationFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                .hasRole("DENTIST")
                .requestMatchers(HttpMethod.HEAD)
                .hasRole("DENTIST")
                .requestMatchers(HttpMethod.POST)
                .hasAuthority(Station.MAY_GIVE_IN)
                .anyRequest()
                .denyAll());
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false)));
        return http.build();
    }
}
