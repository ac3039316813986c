package bg.registratura.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.Registratura;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.Filter;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of access says what is, and what is stands in the table. */
@DatabaseTest
class AccessTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter walls;

    @Test
    void everyViewDeclaresExactlyItsRow() {
        var declared = new TreeMap<String, String>();
        views().forEach((route, view) -> declared.put(route, declaration(view)));
        var promised = new TreeMap<String, String>();
        Access.views().forEach(row -> promised.put(row.path(), promise(row)));

        assertThat(declared).isEqualTo(promised);
    }

    @Test
    void everyEndpointHasOneRow() {
        assertThat(ourEndpoints()).isNotEmpty().allSatisfy(path -> assertThat(Access.addresses())
                .filteredOn(row -> new AntPathMatcher().match(row.path(), path))
                .hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> viewsOpenToTheirRolesOnly() {
        var views = views();
        return Access.views().stream().flatMap(row -> Arrays.stream(Role.values())
                .map(role -> dynamicTest(
                        "'" + row.path() + "' for " + role, () -> assertThat(opens(views.get(row.path()), role))
                                .isEqualTo(row.everybody() || row.roles().contains(role)))));
    }

    @TestFactory
    Stream<DynamicTest> addressesOpenToTheirRolesOnly() {
        return Access.addresses().stream().flatMap(row -> EnumSet.allOf(Role.class).stream()
                .map(role -> dynamicTest(row.path() + " for " + role, () -> assertThat(
                                answers(row.path().replace("**", "some/thing"), role))
                        .isEqualTo(row.everybody() || row.roles().contains(role)))));
    }

    /** A browser that came over TLS once never comes otherwise again for a year; over plain HTTP nothing is promised. */
    @Test
    @Quality(60)
    void overTlsABrowserIsHeldToIt() throws Exception {
        for (boolean secure : new boolean[] {true, false}) {
            for (var path : List.of("/", "/sign-in", "/registratura.css", "/images/x/preview", "/session/there")) {
                var request = new MockHttpServletRequest("GET", path);
                request.setServletPath(path);
                request.setSecure(secure);
                var response = new MockHttpServletResponse();
                walls.doFilter(request, response, new MockFilterChain());

                assertThat(response.getHeader("Strict-Transport-Security"))
                        .as(path)
                        .isEqualTo(secure ? "max-age=31536000" : null);
            }
        }
    }

    @Test
    void whatStandsInNoRowIsShutToEverybody() throws Exception {
        for (var role : Role.values()) {
            assertThat(answers("/actuator/heapdump", role)).as(role.name()).isFalse();
            assertThat(answers("/nothing/here.bin", role)).as(role.name()).isFalse();
        }
    }

    static boolean opens(Class<?> view, Role role) {
        Principal somebody = () -> "somebody";
        return new AccessAnnotationChecker().hasAccess(view, somebody, wanted -> wanted.equals(role.name()));
    }

    boolean answers(String path, Role role) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(sessionOf(role));
        var response = new MockHttpServletResponse();
        var beyond = new MockFilterChain();
        walls.doFilter(request, response, beyond);
        return beyond.getRequest() != null;
    }

    static MockHttpSession sessionOf(Role role) {
        var who = new SignedIn(new AccountId(UUID.randomUUID()), AccountKind.STAFF, "somebody", null, Set.of(role));
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(role.authority())))));
        return session;
    }

    List<String> ourEndpoints() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getValue().getBeanType().getPackageName().startsWith(Registratura.class.getPackageName()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .toList();
    }

    static Map<String, Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = new TreeMap<String, Class<?>>();
        scanner.findCandidateComponents(Registratura.class.getPackageName()).forEach(definition -> {
            var view = ClassUtils.resolveClassName(definition.getBeanClassName(), null);
            found.put(view.getAnnotation(Route.class).value(), view);
            for (var alias : view.getAnnotationsByType(RouteAlias.class)) {
                found.put(alias.value(), view);
            }
        });
        return found;
    }

    static String declaration(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return "everybody";
        }
        var roles = view.getAnnotation(RolesAllowed.class);
        return roles == null
                ? "undeclared"
                : Arrays.stream(roles.value()).sorted().toList().toString();
    }

    static String promise(Access row) {
        return row.everybody() ? "everybody" : List.of(row.roleNames()).toString();
    }
}
