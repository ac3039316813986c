package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bg.registratura.security.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What a hidden button would do is refused by the house itself, method by method, role by role, before it begins. */
@DatabaseTest
@DisplayName("The server itself")
class ServerChecksTest {

    static final Pattern NAME = Pattern.compile("\\w+");
    static final Set<String> KNOWN =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    @Autowired
    ApplicationContext house;

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(65)
    @DisplayName("names its roles in words the house knows, on methods that can be guarded")
    void namesRolesTheHouseKnows() {
        assertThat(guarded()).hasSizeGreaterThan(150).allSatisfy(act -> {
            assertThat(act.method().getModifiers() & (Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC))
                    .as(act.toString())
                    .isZero();
            assertThat(AopUtils.isAopProxy(act.bean())).as(act.toString()).isTrue();
            if (!act.expression().equals("isAuthenticated()")) {
                assertThat(act.roles()).as(act.toString()).isNotEmpty();
            }
        });
    }

    @TestFactory
    @Quality(65)
    @DisplayName("refuses an act to every role that has no business with it, and to nobody signed in")
    Stream<DynamicTest> refusesEveryOtherRole() {
        return guarded().stream()
                .map(act -> dynamicTest(act.toString(), () -> {
                    var others = EnumSet.allOf(Role.class);
                    others.removeAll(act.expression().equals("isAuthenticated()") ? others : act.roles());
                    for (var role : others) {
                        At.desk(role);
                        assertThat(act.attempt()).as("%s as %s", act, role).satisfies(act::isRefused);
                    }
                    At.theDoor();
                    assertThat(act.attempt()).as("%s as nobody", act).satisfies(act::isRefused);
                }));
    }

    List<Act> guarded() {
        return Arrays.stream(house.getBeanDefinitionNames())
                .filter(name -> house.isSingleton(name)
                        && String.valueOf(house.getType(name)).contains("bg.registratura"))
                .map(house::getBean)
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .flatMap(method -> rule(method).map(rule -> new Act(bean, method, rule)).stream()))
                .toList();
    }

    /** A method's own rule, or that of its class for what can be called from outside. */
    static Optional<String> rule(Method method) {
        var own = method.getAnnotation(PreAuthorize.class);
        var all = method.getDeclaringClass().getAnnotation(PreAuthorize.class);
        return Optional.ofNullable(own == null && Modifier.isPublic(method.getModifiers()) ? all : own)
                .map(PreAuthorize::value);
    }

    /** A guarded method of a bean of the house. */
    record Act(Object bean, Method method, String expression) {

        Set<Role> roles() {
            return NAME.matcher(expression())
                    .results()
                    .map(MatchResult::group)
                    .filter(KNOWN::contains)
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }

        /** Before it began: a rule that asks about what is in hand cannot be answered with nothing in hand. */
        void isRefused(Throwable thrown) {
            if (expression().contains("#") && thrown instanceof IllegalArgumentException) {
                assertThat(thrown).hasMessageContaining("Failed to evaluate expression");
            } else {
                assertThat(thrown)
                        .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
            }
        }

        /** Calls it with nothing in hand: whoever gets that far would trip inside. */
        Throwable attempt() {
            method.setAccessible(true);
            var thrown = catchThrowable(() -> method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes()).map(Act::nothing).toArray()));
            return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
        }

        static Object nothing(Class<?> type) {
            return type == boolean.class
                    ? false
                    : type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " "
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }
}
