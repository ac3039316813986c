package bg.registratura.credential;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.crypto.CountingHasher;
import bg.registratura.crypto.CountingHasher.Work;
import bg.registratura.intrusion.IntrusionBook;
import bg.registratura.intrusion.Peers;
import bg.registratura.intrusion.Rule;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("The door of the sheets")
class SheetDoorTest {

    @Autowired
    SheetDoor door;

    @Autowired
    Credentials credentials;

    @Autowired
    CountingHasher hasher;

    @Autowired
    Peers peers;

    @Autowired
    IntrusionBook book;

    @Autowired
    TestStaff staff;

    @Autowired
    SheetDesk desk;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aDesk() {
        At.desk(Role.RECEPTION);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @Quality({30, 31, 32})
    @DisplayName("answers unknown, wrong, ended and expired alike, at the price of one comparison each")
    void answersAlike() {
        var live = issue();
        var ended = issue();
        credentials.revoke(ended.account());
        var expired = issue();
        hasher.sinceLastLook();

        refused("0000000", live.secret());
        refused(live.name().username(), wrong());
        refused(ended.name().username(), ended.secret());
        clock.advance(Duration.ofHours(72));
        refused(expired.name().username(), expired.secret());
        refused(expired.name().username(), wrong());
    }

    @Test
    @Quality(31)
    @DisplayName("recognises the right sheet and tells it from every other")
    void recognises() {
        var sheet = issue();

        assertThat(door.recognise(sheet.name().username(), sheet.secret()))
                .get()
                .isInstanceOf(Redemption.Recognised.class);
    }

    @Test
    @Quality({34, 38})
    @DisplayName("slows a source down that makes sheets up, and takes twenty of them for an intrusion")
    void noticesWhoMakesSheetsUp() {
        var answers = new ArrayList<Optional<Redemption>>();
        for (int n = 0; n <= Rule.SLIP_GUESSING.threshold(); n++) {
            peers.<RuntimeException>serve(
                    InetAddress.ofLiteral("203.0.113.91"), () -> answers.add(door.recognise("0000000", wrong())));
        }
        staff.hire(Role.ADMINISTRATOR).sitsDown();

        assertThat(answers.getFirst()).get().isInstanceOf(Redemption.Refused.class);
        assertThat(answers.getLast()).isEmpty();
        assertThat(book.all())
                .anyMatch(one ->
                        one.rule() == Rule.SLIP_GUESSING && one.lastSeenAt().equals(clock.instant()));
    }

    void refused(String name, Secret secret) {
        assertThat(door.recognise(name, secret)).contains(new Redemption.Refused());
        assertThat(hasher.sinceLastLook()).isEqualTo(new Work(0, 1));
    }

    static Secret wrong() {
        return Secret.random(new SecureRandom());
    }

    Issuance.Issued issue() {
        return desk.issue(desk.somebody());
    }
}
