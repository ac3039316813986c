package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Words;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open session costs, by clients that speak the pages' own protocol and read the answers: {@code deploy/bench sessions}. */
@OverHttp
class SessionBench {

    static final String PASSWORD = "сини покриви над Витоша";
    static final int DESKS = 10;
    static final int ACTS = 30;
    static final int ROUNDS_TO_SETTLE = 5;

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    Patients patients;

    @Autowired
    Accounts accounts;

    @Autowired
    TestStaff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    final Timings timings = new Timings();

    @Test
    void sessions() throws Exception {
        int many = Integer.getInteger("registratura.bench.patients", 500);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            numbers.add(patient());
        }
        open(numbers.getFirst());
        desk();
        var before = used();
        var open = new ArrayList<PageClient>();
        for (var number : numbers) {
            open.add(open(number));
        }
        var withPatients = used();
        var desks = new ArrayList<PageClient>();
        for (int i = 0; i < DESKS; i++) {
            desks.add(desk());
        }
        var withDesks = used();
        work(desks);
        assertThat(open).allSatisfy(page -> assertThat(page.poll()).isEqualTo(200));
        report(many, (withPatients - before) / many, (withDesks - withPatients) / DESKS, withDesks);
    }

    private void work(List<PageClient> desks) throws Exception {
        for (int act = 0; act < ACTS; act++) {
            for (var desk : desks) {
                timings.time("10 desks", "open the desk", () -> desk.open("desk"));
                timings.time("10 desks", "a new patient's form", () -> desk.press(words.of("frontdesk.new-patient")));
                assertThat(desk.text()).contains(words.of("people.family"));
            }
        }
    }

    private void report(int many, long patient, long desk, long whole) throws Exception {
        var text = String.format(
                Locale.ROOT,
                "%d patients and %d desks open%n%-30s%14d%n%-30s%14d%n%-30s%14d%n%n",
                many,
                DESKS,
                "one patient, KiB",
                patient / 1024,
                "one desk, KiB",
                desk / 1024,
                "heap in use in all, MiB",
                whole / 1024 / 1024);
        var json = String.format(
                Locale.ROOT,
                "{\"bench\":\"sessions\",\"patients\":%d,\"desks\":%d,\"patientKiB\":%d,\"deskKiB\":%d,\"heapMiB\":%d}%n",
                many,
                DESKS,
                patient / 1024,
                desk / 1024,
                whole / 1024 / 1024);
        Files.writeString(
                Path.of("target/bench-sessions.txt"), text + timings.table() + json + timings.json("sessions-desk"));
    }

    /** What is in use when everything that is not was thrown away; the clients' own memory is theirs to forget. */
    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < ROUNDS_TO_SETTLE; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private String patient() {
        At.desk(Role.RECEPTION);
        var patient = ((Registered) patients.register(TestPeople.somebody())).id();
        At.theDoor();
        var number = UUID.randomUUID().toString();
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT, number, "В. Примерна", patient.value(), null, Set.of(Role.PATIENT)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, null, null)));
        return number;
    }

    private PageClient open(String number) throws Exception {
        var page = new PageClient(port).signIn(labels(), number, PASSWORD, null).open("results");
        assertThat(page.text()).contains(words.of("results.title"));
        return page.forget();
    }

    private PageClient desk() throws Exception {
        clock.advance(Duration.ofSeconds(30));
        var colleague = staff.hire(Role.RECEPTION);
        clock.advance(Duration.ofSeconds(30));
        var typed = colleague.signature();
        var page = new PageClient(port)
                .signIn(labels(), typed.username(), typed.password(), typed.code())
                .open("desk");
        assertThat(page.text()).contains(words.of("shell.sign-out"));
        return page.forget();
    }

    private List<String> labels() {
        return List.of(
                words.of("security.username"),
                words.of("security.password"),
                words.of("security.code"),
                words.of("security.sign-in"));
    }
}
