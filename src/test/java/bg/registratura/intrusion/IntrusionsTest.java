package bg.registratura.intrusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Leftovers;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@DatabaseTest
@DisplayName("An intrusion")
class IntrusionsTest {

    @Autowired
    Watch watch;

    @Autowired
    Peers peers;

    @Autowired
    Blocks blocks;

    @Autowired
    Throttle throttle;

    @Autowired
    IntrusionBook book;

    @Autowired
    IntrusionAddresses addresses;

    @Autowired
    Erasing erasing;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    FlywayConnectionDetails owner;

    /** A network of this test alone. */
    final String attacker = "2001:db8:" + Integer.toHexString(UUID.randomUUID().hashCode() >>> 16) + "::66";

    @BeforeEach
    void anAdministratorLooks() {
        staff.hire(Role.ADMINISTRATOR).sitsDown();
        new Leftovers(owner, Path.of(".")).sql().update("delete from intrusion");
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality(38)
    @DisplayName("is no patient who mistypes three times, nor a practice of twenty behind one address")
    void isNoMistake() {
        int before = book.all().size();
        from(attacker, () -> {
            IntStream.range(0, 3).forEach(_ -> watch.noticed(Rule.PASSWORD_GUESSING, "the same"));
            IntStream.range(0, 3).forEach(_ -> watch.noticed(Rule.SLIP_GUESSING, "the same"));
            IntStream.range(0, 20).forEach(n -> watch.noticed(Rule.SPRAYING, "somebody " + n));
            return blocks.areOnThisRequest();
        });

        assertThat(book.all()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    @Quality(38)
    @DisplayName("is written down once, with its rule, its numbers and the day of its erasure, and shut out for a time")
    void isWrittenDown(Rule rule) {
        var began = clock.instant();
        boolean shut = from(attacker, () -> {
            IntStream.range(0, rule.threshold() + 1).forEach(n -> watch.noticed(rule, "target " + n));
            return blocks.areOnThisRequest();
        });

        var found = book.all().getFirst();
        assertThat(shut).isTrue();
        assertThat(found.rule()).isEqualTo(rule);
        assertThat(found.tries()).isEqualTo(rule.threshold());
        assertThat(found.targets()).isEqualTo(rule.threshold());
        assertThat(found.firstSeenAt()).isEqualTo(began);
        assertThat(found.blockEndsAt()).isEqualTo(clock.instant().plus(rule.block()));
        assertThat(found.eraseOn()).isEqualTo(Dates.dayOf(clock.instant()).plusDays(30));

        assertThat(from("203.0.113.200", blocks::areOnThisRequest)).isFalse();
        clock.advance(rule.block());
        assertThat(from(attacker, blocks::areOnThisRequest)).isFalse();
    }

    @Test
    @Quality(38)
    @DisplayName("needs its evidence within the window: the same spread over a day is none")
    void isQuick() {
        int before = book.all().size();
        for (int n = 0; n < 3 * Rule.SLIP_GUESSING.threshold(); n++) {
            from(attacker, () -> watch.noticed(Rule.SLIP_GUESSING, "one"));
            clock.advance(Rule.SLIP_GUESSING.window().dividedBy(10));
        }

        assertThat(book.all()).hasSize(before);
    }

    @Test
    @Quality(38)
    @DisplayName("is one entry for as long as it goes on")
    void goesOn() {
        from(attacker, () -> {
            IntStream.range(0, 2 * Rule.SPRAYING.threshold()).forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n));
            return true;
        });
        int before = book.all().size();
        assertThat(book.all().getFirst().targets()).isEqualTo(2 * Rule.SPRAYING.threshold());

        from(attacker, () -> {
            IntStream.range(0, 4 * Rule.SPRAYING.threshold()).forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n));
            return true;
        });
        assertThat(book.all()).hasSize(before);
    }

    @Test
    @DisplayName("from the house itself raises the alarm and shuts nobody out")
    void ofTheHouseIsAlarmOnly() {
        boolean shut = from("127.0.0.66", () -> {
            IntStream.range(0, Rule.SPRAYING.threshold()).forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n));
            return blocks.areOnThisRequest();
        });

        assertThat(shut).isFalse();
        assertThat(book.all().getFirst().blockEndsAt()).isNull();
    }

    @Test
    @Quality({38, 71})
    @DisplayName("keeps its address sealed; the log knows the rule and never the address, and who looked at it")
    void sealsItsAddress() {
        fire();
        var id = book.all().getFirst().id();
        var left = new Leftovers(owner, Path.of("."));
        assertThat(left.tables())
                .doesNotContain(attacker, InetAddress.ofLiteral(attacker).getHostAddress());

        int before = count(Action.INTRUSION_ADDRESS_SHOWN);
        assertThat(addresses.show(id)).contains(InetAddress.ofLiteral(attacker).getHostAddress());
        assertThat(count(Action.INTRUSION_ADDRESS_SHOWN)).isEqualTo(before + 1);
        assertThat(left.sql()
                        .queryForObject(
                                "select detail from audit_event where action = 'INTRUSION_FOUND' and object_id = ?",
                                String.class,
                                id.value().toString()))
                .isEqualTo("SPRAYING TRIES 30 TARGETS 30");
    }

    @Test
    @Quality(38)
    @DisplayName("is erased on its day and not the day before")
    void isErased() {
        fire();
        var id = book.all().getFirst().id();
        clock.advance(Duration.ofDays(29));
        erasing.erase();
        assertThat(book.all()).extracting(Intrusion::id).contains(id);

        clock.advance(Duration.ofDays(1));
        int before = count(Action.INTRUSIONS_ERASED);
        erasing.erase();
        assertThat(book.all()).extracting(Intrusion::id).doesNotContain(id);
        assertThat(addresses.show(id)).isEmpty();
        assertThat(count(Action.INTRUSIONS_ERASED)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("whose block is lifted with a reason lets its source in at once, and stays on record")
    void isLifted() {
        fire();
        var id = book.all().getFirst().id();

        assertThatThrownBy(() -> book.lift(id, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.lift(id, "нашият рутер")).isTrue();
        assertThat(from(attacker, blocks::areOnThisRequest)).isFalse();
        assertThat(book.lift(id, "още веднъж")).isFalse();
        var lifted = book.all().getFirst().lifted();
        assertThat(lifted.reason()).isEqualTo("нашият рутер");
        assertThat(lifted.by()).isNotBlank();
    }

    @Test
    @DisplayName("shuts out on every node and after a restart, for it is read from the database")
    void isShared() {
        fire();
        clock.advance(Duration.ofMinutes(1));
        blocks.refresh();
        assertThat(from(attacker, blocks::areOnThisRequest)).isTrue();
    }

    @Test
    @DisplayName("is the administrator's to read and nobody else's")
    void isTheAdministrators() {
        fire();
        var id = book.all().getFirst().id();
        for (var role : At.everyDeskBut(Role.ADMINISTRATOR)) {
            At.desk(role);
            assertThatThrownBy(book::all).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> addresses.show(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> book.lift(id, "x")).isInstanceOf(AccessDeniedException.class);
        }
        At.theDoor();
        assertThatThrownBy(book::all).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    @DisplayName("only grows: its evidence cannot be changed, nor a lifted block moved")
    void onlyGrows() {
        fire();
        var id = book.all().getFirst().id().value().toString();
        var sql = new Leftovers(owner, Path.of(".")).sql();
        for (var change : new String[] {"tries = 1", "rule = 'SLIP_GUESSING'", "address = 'x'"}) {
            assertThatThrownBy(() -> sql.update("update intrusion set " + change + " where intrusion_id = ?", id))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Quality(37)
    @DisplayName("is looked for in bounded memory: ten thousand sources and no more")
    void isBounded() {
        for (int n = 0; n < 2 * Watch.MOST_SOURCES; n++) {
            var source = "198." + (18 + n / 65_536) + "." + n / 256 % 256 + "." + n % 256;
            from(source, () -> {
                throttle.takes(Peers.source().orElseThrow());
                return watch.noticed(Rule.SLIP_GUESSING, "x");
            });
        }

        assertThat(watch.remembered(Rule.SLIP_GUESSING)).isLessThanOrEqualTo(Watch.MOST_SOURCES);
        assertThat(throttle.remembered()).isLessThanOrEqualTo(Watch.MOST_SOURCES);
    }

    void fire() {
        from(attacker, () -> {
            IntStream.range(0, Rule.SPRAYING.threshold()).forEach(n -> watch.noticed(Rule.SPRAYING, "name " + n));
            return true;
        });
        assertThat(from(attacker, blocks::areOnThisRequest)).isTrue();
    }

    int count(Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(), null, action, null, null));
    }

    <T> T from(String address, Supplier<T> request) {
        var answer = new Object[1];
        peers.<RuntimeException>serve(InetAddress.ofLiteral(address), () -> answer[0] = request.get());
        @SuppressWarnings("unchecked")
        var given = (T) answer[0];
        return given;
    }
}
