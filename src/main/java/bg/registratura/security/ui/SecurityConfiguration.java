package bg.registratura.security.ui;

import bg.registratura.security.Access;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignIns;
import bg.registratura.security.SignedIn;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The walls around every page: nothing is open that does not say so. There is no form, basic or remembered sign-in; the
 * views of this room and of the credentials' room are the only doors.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What Vaadin Flow needs beyond {@code 'self'}: its inline bootstrap, functions made of text, inline styles, its base. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "frame-src 'self' blob:",
            "worker-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(),"
                    + " publickey-credentials-create=(self), publickey-credentials-get=(self)";
    private static final long YEAR_SECONDS = 31_536_000;

    @Bean
    SecurityFilterChain walls(HttpSecurity http, SignIns signIns, Sessions sessions) throws Exception {
        http.authorizeHttpRequests(requests -> Access.addresses().forEach(row -> guard(requests, row)));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/sign-in")
                .addLogoutHandler(noting(signIns, sessions)));
        http.formLogin(form -> form.disable());
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    private static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Access row) {
        var address = requests.requestMatchers(row.path());
        if (row.everybody()) {
            address.permitAll();
        } else if (row.roles().isEmpty()) {
            address.denyAll();
        } else {
            address.hasAnyRole(row.roleNames());
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.addObjectPostProcessor(eagerly());
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(YEAR_SECONDS).includeSubDomains(false));
    }

    /** Vaadin's pages are forwarded to their servlet and committed there: headers that wait for the end would be late. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends HeaderWriterFilter> T postProcess(T filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    @Bean
    NavigationAccessControlConfigurer views() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView("/sign-in");
    }

    /** Nobody signs in by a name and password of Spring's own. */
    @Bean
    UserDetailsService nobody() {
        return _ -> {
            throw new UsernameNotFoundException("nobody");
        };
    }

    private static LogoutHandler noting(SignIns signIns, Sessions sessions) {
        return (request, _, authentication) -> {
            sessions.leaving(request);
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                signIns.signOut(who);
            }
        };
    }
}
