package bg.registratura;

import bg.registratura.crypto.PasswordHasher;
import bg.registratura.intrusion.Peers;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.visit.Visits;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What signing in costs, whether its time tells anything, and what a flood of it does to the desks: {@code deploy/bench
 * login}.
 */
@DatabaseTest
class LoginBench {

    static final String PASSWORD = "сини покриви над Витоша";
    static final String NEAR = "сини покриви над Витошз";
    static final String FAR = "нещо съвсем различно от нея";
    static final int OF_EACH = Integer.getInteger("registratura.bench.sign-ins", 500);
    static final int WARM = 20;
    static final int DESKS = 10;
    static final int ROUNDS_AT_A_DESK = 12;
    static final int PAUSE_MILLIS = 1000;
    static final int ATTACKERS = 200;
    static final int ATTACKERS_PAUSE_MILLIS = 250;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    PasswordHasher hasher;

    @Autowired
    Peers peers;

    @Autowired
    Patients patients;

    @Autowired
    PatientSearch search;

    @Autowired
    Visits visits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    final List<String> forgive = new ArrayList<>();
    final StringBuilder table = new StringBuilder();
    final StringBuilder json = new StringBuilder("{\"bench\":\"login\"");

    @Test
    void signsIn() throws Exception {
        against();
        apart();
        flood();
        Files.writeString(Path.of("target/bench-login.txt"), table + "\n" + json + "}\n");
    }

    /** One after another in one thread: a core's worth of sign-ins beside a core's worth of Argon2. */
    void against() {
        var name = patient();
        var stored = hasher.hash(PASSWORD);
        var alone = new ArrayList<Long>();
        var whole = new ArrayList<Long>();
        for (int n = -WARM; n < OF_EACH / 2; n++) {
            long hash = micros(() -> hasher.matches(PASSWORD, stored));
            long signIn = micros(() -> expect(SignIn.Done.class, name, PASSWORD));
            if (n >= 0) {
                alone.add(hash);
                whole.add(signIn);
            }
        }
        double share = 100.0 * sum(alone) / sum(whole);
        double rate = 1e6 * whole.size() / sum(whole);
        say(
                "sign-ins a second on one core %.1f, of Argon2 alone %.1f: %.1f %% (goal 90 %%)%n",
                rate, 1e6 * alone.size() / sum(alone), share);
        json.append(String.format(Locale.ROOT, ",\"perSecondPerCore\":%.1f,\"shareOfArgon2\":%.1f", rate, share));
    }

    /**
     * The refusals in turns, each round in another order, so that whatever else happens on the machine, as a collection of
     * rubbish after every third hash, happens to all of them.
     */
    void apart() {
        var kinds = new LinkedHashMap<String, Callable<Object>>();
        kinds.put("unknown", refusal(UUID.randomUUID().toString(), FAR));
        kinds.put("wrong", fresh(FAR));
        kinds.put("wrong by one letter", fresh(NEAR));
        kinds.put("resting", resting());
        kinds.put("closed", closed());
        kinds.put("never opened", refusal(unopened(), FAR));
        var taken = new LinkedHashMap<String, List<Long>>();
        kinds.keySet().forEach(kind -> taken.put(kind, new ArrayList<>()));
        var round = new ArrayList<>(kinds.entrySet());
        for (int n = -WARM; n < OF_EACH; n++) {
            Collections.shuffle(round);
            for (var kind : round) {
                forgive.forEach(name -> sql.update(
                        "update account set failed_attempts = 0, next_attempt_at = null where username = ?", name));
                long took = micros(kind.getValue());
                if (n >= 0) {
                    taken.get(kind.getKey()).add(took);
                }
            }
        }
        report(taken);
    }

    void report(Map<String, List<Long>> taken) {
        say(
                "%n%-22s %10s %10s %10s %14s%n",
                OF_EACH + " refusals each, ms", "quarter", "median", "3 quarters", "p to unknown");
        json.append(",\"refusals\":{");
        taken.forEach((kind, times) -> {
            double p = mannWhitney(taken.get("unknown"), times);
            say("%-22s %10.2f %10.2f %10.2f %14.3f%n", kind, at(times, 0.25), at(times, 0.5), at(times, 0.75), p);
            json.append(String.format(Locale.ROOT, "\"%s\":{\"median\":%.2f,\"p\":%.3f},", kind, at(times, 0.5), p));
        });
        double nearFar = mannWhitney(taken.get("wrong"), taken.get("wrong by one letter"));
        say("a guess that is near beside one that is far: p %.3f%n", nearFar);
        json.append(String.format(Locale.ROOT, "\"nearFar\":{\"p\":%.3f}}", nearFar));
    }

    /** Ten desks at work, alone and while two hundred networks try passwords as fast as they are answered. */
    void flood() throws Exception {
        desks(new ArrayList<>());
        var idle = new ArrayList<Long>();
        desks(idle);
        var flooded = new ArrayList<Long>();
        var going = new AtomicBoolean(true);
        var judged = new AtomicInteger();
        var turnedAway = new AtomicInteger();
        long heap;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, ATTACKERS).forEach(n -> crowd.submit(() -> attack(n, going, judged, turnedAway)));
            heap = peakWhile(() -> {
                desks(flooded);
                return true;
            });
            going.set(false);
        }
        double ratio = at(flooded, 0.95) / at(idle, 0.95);
        say("%n%-22s %10s %10s%n", "10 desks, ms", "median", "p95");
        say("%-22s %10.1f %10.1f%n", "idle", at(idle, 0.5), at(idle, 0.95));
        say(
                "%-22s %10.1f %10.1f   %.2f times (goal under 2)%n",
                "200 at the door", at(flooded, 0.5), at(flooded, 0.95), ratio);
        say(
                "tries judged %d, turned away %d; most heap in use %d MiB of %d%n",
                judged.get(), turnedAway.get(), heap >> 20, Runtime.getRuntime().maxMemory() >> 20);
        json.append(String.format(
                Locale.ROOT,
                ",\"flood\":{\"idleP95\":%.1f,\"floodedP95\":%.1f,\"ratio\":%.2f,\"judged\":%d,\"turnedAway\":%d,\"heapMiB\":%d}",
                at(idle, 0.95),
                at(flooded, 0.95),
                ratio,
                judged.get(),
                turnedAway.get(),
                heap >> 20));
    }

    Void attack(int number, AtomicBoolean going, AtomicInteger judged, AtomicInteger turnedAway) throws Exception {
        var network = InetAddress.ofLiteral("2001:db8:" + Integer.toHexString(number + 1) + "::1");
        var answer = new SignIn[1];
        while (going.get()) {
            peers.<RuntimeException>serve(network, () -> answer[0] = signIns.signIn("nobody " + number, FAR, null));
            (answer[0] instanceof SignIn.Later ? turnedAway : judged).incrementAndGet();
            Thread.sleep(ThreadLocalRandom.current().nextLong(2 * ATTACKERS_PAUSE_MILLIS));
        }
        return null;
    }

    void desks(List<Long> taken) throws Exception {
        try (var clerks = Executors.newFixedThreadPool(DESKS)) {
            var days = IntStream.range(0, DESKS)
                    .mapToObj(_ -> clerks.submit(() -> desk(taken)))
                    .toList();
            for (var day : days) {
                day.get();
            }
        }
    }

    Void desk(List<Long> taken) throws Exception {
        At.desk(Role.RECEPTION);
        for (int n = 0; n < ROUNDS_AT_A_DESK; n++) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2 * PAUSE_MILLIS));
            var registered = new Registered[1];
            var steps = List.<Callable<Object>>of(
                    () -> search.search("Примерна"),
                    () -> registered[0] = (Registered) patients.register(TestPeople.somebody()),
                    () -> visits.open(registered[0].id()),
                    () -> patients.open(registered[0].id()),
                    visits::today);
            for (var step : steps) {
                long took = micros(step);
                synchronized (taken) {
                    taken.add(took);
                }
            }
        }
        return null;
    }

    static long peakWhile(Callable<Object> work) throws Exception {
        var peak = new AtomicLong();
        var watching = new AtomicBoolean(true);
        var watcher = Thread.ofPlatform().start(() -> {
            while (watching.get()) {
                peak.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(20_000_000);
            }
        });
        work.call();
        watching.set(false);
        watcher.join();
        return peak.get();
    }

    Callable<Object> refusal(String name, String password) {
        return () -> expect(SignIn.Refused.class, name, password);
    }

    /** An account that never rests: its count is put back before each try, outside of what is measured. */
    Callable<Object> fresh(String password) {
        var name = patient();
        forgive.add(name);
        return refusal(name, password);
    }

    Callable<Object> resting() {
        var name = patient();
        sql.update("update account set failed_attempts = 8, next_attempt_at = '2200-01-01' where username = ?", name);
        return refusal(name, FAR);
    }

    Callable<Object> closed() {
        var name = patient();
        At.desk(
                Role.SHIFT_LEAD,
                () -> accounts.disable(accounts.byUsername(name).orElseThrow().id()));
        return refusal(name, FAR);
    }

    String patient() {
        var name = UUID.randomUUID().toString();
        var id = create(name);
        transaction.executeWithoutResult(_ -> accounts.activate(id, new OwnKeys(PASSWORD, null, null)));
        return name;
    }

    String unopened() {
        var name = UUID.randomUUID().toString();
        create(name);
        return name;
    }

    AccountId create(String name) {
        return accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT,
                        name,
                        "М. Тестова",
                        UUID.randomUUID(),
                        LocalDate.of(2125, 1, 1),
                        Set.of(Role.PATIENT)))
                .orElseThrow();
    }

    Object expect(Class<? extends SignIn> outcome, String name, String password) {
        return outcome.cast(signIns.signIn(name, password, null));
    }

    long micros(Callable<Object> act) {
        long began = System.nanoTime();
        try {
            act.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - began) / 1000;
    }

    static long sum(List<Long> micros) {
        return micros.stream().mapToLong(Long::longValue).sum();
    }

    static double at(List<Long> micros, double part) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)) / 1000.0;
    }

    /** The two-sided p of the Mann-Whitney U test, by its normal approximation: small where two samples differ. */
    static double mannWhitney(List<Long> one, List<Long> other) {
        double u = 0;
        for (long a : one) {
            for (long b : other) {
                u += a < b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double n = one.size();
        double m = other.size();
        double z = Math.abs(u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
        return 2 * (1 - normal(z));
    }

    /** The normal distribution (Abramowitz and Stegun 26.2.17). */
    static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
    }

    void say(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }
}
