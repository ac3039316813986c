package bg.registratura.results;

import static bg.registratura.breakglass.GlassRoom.WORDS;
import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.OverHttp;
import bg.registratura.PageClient;
import bg.registratura.TestClock;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.language.Words;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pixels of an old study at a real socket: before an opening, within it and from its last second on. */
@OverHttp
class BrokenGlassIT {

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    InventedPictures pictures;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    GlassRoom room;
    TestStaff.Colleague technician;

    @BeforeEach
    void anOldStudy() {
        clock.advance(Duration.ofMinutes(2));
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        technician = staff.hire(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void leaveWithinTheTimeAlone() throws Exception {
        var page = signedIn(technician);
        assertThat(status(page, "preview")).isEqualTo(404);

        technician.sitsDown();
        var opened = (Opened) breaking.open(room.study, GlassReason.EMERGENCY, WORDS);
        At.theDoor();
        assertThat(status(page, "preview")).isEqualTo(200);
        assertThat(status(page, "original")).isEqualTo(404);
        assertThat(status(signedIn(staff.hire(Role.TECHNICIAN)), "preview")).isEqualTo(404);

        while (clock.instant().isBefore(opened.glass().endsAt().minusSeconds(60))) {
            clock.advance(Duration.ofMinutes(1));
            assertThat(status(page, "frame/1")).isEqualTo(200);
        }
        clock.set(opened.glass().endsAt());
        assertThat(status(page, "frame/1")).isEqualTo(404);
    }

    int status(PageClient page, String what) throws Exception {
        return page.get("/images/" + pictures.first(room.study).value() + "/" + what)
                .statusCode();
    }

    PageClient signedIn(TestStaff.Colleague colleague) throws Exception {
        var typed = colleague.signature();
        return new PageClient(port)
                .signIn(
                        List.of(
                                words.of("security.username"),
                                words.of("security.password"),
                                words.of("security.code"),
                                words.of("security.sign-in")),
                        typed.username(),
                        typed.password(),
                        typed.code());
    }
}
