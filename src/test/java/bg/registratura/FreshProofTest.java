package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.credential.Credentials;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.dose.Doses;
import bg.registratura.fhir.RecordExport;
import bg.registratura.operations.Employment;
import bg.registratura.operations.Staff;
import bg.registratura.security.AccountKind;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Freshness;
import bg.registratura.security.Role;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TestStaff;
import bg.registratura.shell.ProofNeeded;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.support.SupportDesk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;

/** Issuing, exporting, erasing and giving roles wait for a fresh proof, whoever asks for them and from where. */
@DatabaseTest
@Quality(54)
class FreshProofTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Sessions sessions;

    @Autowired
    Credentials credentials;

    @Autowired
    Erasures erasures;

    @Autowired
    RecordExport records;

    @Autowired
    Doses doses;

    @Autowired
    RegisterPapers registers;

    @Autowired
    BreakingGlass glass;

    @Autowired
    Staff staff;

    @Autowired
    Employment employment;

    @Autowired
    SupportDesk support;

    @Autowired
    TestStaff people;

    @Autowired
    TestClock clock;

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingThatCannotBeTakenBackIsDoneOnAnOldProof() {
        Map<Role, List<ThrowingCallable>> acts = Map.of(
                Role.RECEPTION,
                        List.of(
                                () -> credentials.issue(null),
                                () -> credentials.renew(null),
                                () -> credentials.forgetSecondFactor(null)),
                Role.DPO,
                        List.of(
                                () -> erasures.erase(null),
                                () -> records.of(null, null),
                                () -> registers.csv(Locale.ROOT, List.of())),
                Role.TECHNICIAN, List.of(() -> glass.open(null, null, null)),
                Role.PHYSICIST, List.of(() -> doses.export(null, Locale.ROOT)),
                Role.ADMINISTRATOR,
                        List.of(
                                () -> staff.add(null),
                                () -> employment.change(null, null, null),
                                () -> employment.end(null, null, null),
                                () -> employment.resume(null, null),
                                () -> support.open(null)));
        acts.forEach((role, tried) -> {
            sitsDown(role);
            tried.forEach(act ->
                    assertThat(catchThrowable(act) instanceof ProofNeeded).isFalse());
            clock.advance(Freshness.FRESH.plusSeconds(1));
            tried.forEach(act -> assertThatExceptionOfType(ProofNeeded.class).isThrownBy(act));
        });
    }

    /** Also one that somebody writes tomorrow: whatever says that it waits for a fresh proof does, before anything else. */
    @Test
    void whateverSaysSoWaits() {
        var waiting = Arrays.stream(house.getBeanDefinitionNames())
                .filter(name -> house.isSingleton(name)
                        && String.valueOf(house.getType(name)).contains("bg.registratura"))
                .map(house::getBean)
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(FreshProof.class))
                        .map(method -> Map.entry(bean, method)))
                .toList();

        assertThat(waiting).hasSizeGreaterThan(15).allSatisfy(entry -> {
            var method = entry.getValue();
            var rule = Stream.of(method, method.getDeclaringClass())
                    .flatMap(guarded -> Stream.ofNullable(guarded.getAnnotation(PreAuthorize.class)))
                    .map(PreAuthorize::value)
                    .findFirst()
                    .orElse("");
            sitsDown(Arrays.stream(Role.values())
                    .filter(role -> rule.contains(role.name()))
                    .findFirst()
                    .orElse(Role.RECEPTION));
            assertThat(attempt(entry.getKey(), method) instanceof ProofNeeded)
                    .as(method.toString())
                    .isFalse();
            clock.advance(Freshness.FRESH.plusSeconds(1));
            assertThat(attempt(entry.getKey(), method)).as(method.toString()).isInstanceOf(ProofNeeded.class);
        });
    }

    static Throwable attempt(Object bean, Method method) {
        method.setAccessible(true);
        var thrown = catchThrowable(() -> method.invoke(bean, new Object[method.getParameterCount()]));
        return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
    }

    void sitsDown(Role role) {
        var account = people.hire(role).account();
        sessions.open(
                new SignedIn(account, AccountKind.STAFF, "Ст. Пробна", null, Set.of(role)),
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
    }
}
