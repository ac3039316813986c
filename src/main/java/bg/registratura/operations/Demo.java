package bg.registratura.operations;

import bg.registratura.credential.AccessNumber;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TotpKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty house with invented people, once; their sign-ins are random, kept in a file of the data directory, and
 * told on the console at every start. Only {@code registratura.demo} makes it exist.
 */
@Service
@ConditionalOnProperty("registratura.demo")
class Demo {

    private static final int PASSWORD_BYTES = 8;

    private final Accounts accounts;
    private final Laboratories laboratories;
    private final DemoPeople people;
    private final Clock clock;
    private final Path file;

    Demo(
            Accounts accounts,
            Laboratories laboratories,
            DemoPeople people,
            Clock clock,
            @Value("${registratura.data}") Path data) {
        this.accounts = accounts;
        this.laboratories = laboratories;
        this.people = people;
        this.clock = clock;
        this.file = data.resolve("demo-sign-ins.txt");
    }

    /** The sign-ins, one a line; people and pictures are made on the first call. */
    @Transactional
    public List<String> signIns(Path sample) {
        try {
            if (Files.notExists(file)) {
                Files.write(file, fill(Sample.read(sample)));
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration cannot be kept in " + file, e);
        }
    }

    private List<String> fill(Sample sample) {
        var lines = new ArrayList<String>();
        var employees = new ArrayList<SignedIn>();
        for (var employee : sample.staff()) {
            employees.add(open(
                    new NewAccount(
                            AccountKind.STAFF,
                            employee.username(),
                            employee.name(),
                            null,
                            Dates.dayOf(clock.instant()),
                            employee.roles()),
                    lines));
        }
        laboratories.setUp(sample.laboratory(), employees.getFirst().account());
        people.fill(sample, employees, (kind, name, subject) -> open(account(kind, name, subject), lines));
        return lines;
    }

    private static NewAccount account(AccountKind kind, String name, UUID subject) {
        var role = kind == AccountKind.DENTIST ? Role.DENTIST : Role.PATIENT;
        var number = AccessNumber.random(new SecureRandom()).value();
        return new NewAccount(kind, number, name, subject, null, Set.of(role));
    }

    private SignedIn open(NewAccount wanted, List<String> lines) {
        var id = accounts.create(wanted).orElseThrow();
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.ofDelimiter("-").formatHex(bytes);
        var key = wanted.kind() == AccountKind.PATIENT ? null : TotpKey.random();
        var who = activate(id, password, key);
        lines.add("%-12s %s%s   %s"
                .formatted(
                        wanted.username(),
                        password,
                        key == null ? "" : "   TOTP " + key.base32(),
                        wanted.displayName() + " " + wanted.roles()));
        return who;
    }

    private SignedIn activate(AccountId id, String password, @Nullable TotpKey key) {
        var own = new OwnKeys(password, key, key == null ? null : key.code(clock.instant()));
        return switch (accounts.activate(id, own)) {
            case Activation.Opened(var who) -> who;
            case Activation.Weak _, Activation.WrongCode _, Activation.TooLate _ ->
                throw new IllegalStateException("the demonstration's own keys are not good enough");
        };
    }

    /** Makes a signed-in person of a kind, with a name, for a subject. */
    @FunctionalInterface
    interface Opening {
        SignedIn open(AccountKind kind, String name, UUID subject);
    }
}
