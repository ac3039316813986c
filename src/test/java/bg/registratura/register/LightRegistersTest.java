package bg.registratura.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.people.PhoneNumber;
import bg.registratura.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class LightRegistersTest {

    static final Instant MORNING = Instant.parse("2127-07-10T08:00:00Z");

    @Autowired
    Visitors visitors;

    @Autowired
    CallNotes calls;

    @Autowired
    Purge purge;

    @Autowired
    TestClock clock;

    String name;

    @BeforeEach
    void sitDown() {
        clock.set(MORNING);
        At.desk(Role.RECEPTION);
        name = "Измислен " + UUID.randomUUID();
    }

    @Test
    void sayWhoCameAndWhenTheyLeft() {
        visitors.enter(name, "„Сервиз Пример“ ЕООД", "М. Тестова");
        clock.advance(Duration.ofMinutes(20));

        visitors.leave(visitors.look(name).getFirst());
        visitors.leave(visitors.look(name).getFirst());

        var entry = visitors.look(name).getFirst();
        assertThat(entry.cameAt()).isEqualTo(MORNING);
        assertThat(entry.leftAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(20)));
        assertThat(entry.keptUntil()).isEqualTo(LocalDate.of(2127, 9, 8));
    }

    @Test
    void sayWhoCalledAboutWhat() {
        calls.note(name, PhoneNumber.read("0888 000 000"), CallTopic.READY, "  ");

        var note = calls.look(name).getFirst();

        assertThat(note.topic()).isEqualTo(CallTopic.READY);
        assertThat(note.note()).isNull();
        assertThat(calls.look("0888 000 000")).contains(note);
    }

    @Test
    void takeSignsThatSearchesUseForWhatTheyAre() {
        visitors.enter(name, "", "М. Тестова");

        assertThat(visitors.look("%")).isEmpty();
        assertThat(visitors.look("_")).isEmpty();
    }

    @Test
    void areGoneAfterSixtyDaysAndNotBefore() {
        visitors.enter(name, "", "М. Тестова");
        calls.note(name, Optional.empty(), CallTopic.OTHER, "");

        clock.set(MORNING.plus(Duration.ofDays(60)));
        purge.purge();
        assertThat(visitors.again(name)).hasSize(1);
        assertThat(calls.again(name)).hasSize(1);

        clock.set(MORNING.plus(Duration.ofDays(61)));
        purge.purge();
        clock.set(MORNING);
        assertThat(visitors.again(name)).isEmpty();
        assertThat(calls.again(name)).isEmpty();
    }

    @Test
    void areTheDesksAndNobodyElses() {
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> visitors.look("")).as(role.name()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> calls.look("")).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
    }
}
