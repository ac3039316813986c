package bg.registratura.results;

import static bg.registratura.breakglass.GlassRoom.WORDS;
import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.TestOutsiders;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Pixels of a study that is no longer in hand leave within an opening, to whoever opened, and never as a copy. */
@DatabaseTest
class BrokenGlassTest {

    static final List<String> SHOWN = List.of("thumbnail", "description", "preview", "frame/1");

    @Autowired
    InventedPictures pictures;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    Viewing viewing;

    @Autowired
    WhoLooked looked;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    MockMvc web;
    GlassRoom room;
    TestStaff.Colleague technician;

    @Autowired
    void web(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @BeforeEach
    void anOldStudy() {
        clock.set(TestClock.START);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 2);
        technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void pixelsLeaveWithinTheTimeAndFromThatSecondOnNoMore() throws Exception {
        all(404);
        var opened = open();
        all(200);
        assertThat(viewing.open(room.study)).isPresent();
        clock.set(opened.endsAt());
        all(404);
        assertThat(viewing.open(room.study)).isEmpty();
    }

    @Test
    void pixelsStopWhenItIsEndedByHand() throws Exception {
        var opened = open();
        clock.advance(Duration.ofMinutes(2));
        breaking.end(opened.id());

        all(404);
    }

    @Test
    void nothingIsTakenAwayAndNothingElseOfThePatientOpens() throws Exception {
        var other = pictures.add(room.patient, DAY, 1);
        open();

        assertThat(status(address(room.study, "original"))).isEqualTo(404);
        assertThat(status(address(room.study, "picture.jpg"))).isEqualTo(404);
        assertThat(status(address(room.study, "picture.pdf"))).isEqualTo(404);
        assertThat(status("/images/studies/" + room.study.value() + "/archive.zip"))
                .isEqualTo(404);
        for (var what : SHOWN) {
            assertThat(status(address(other, what))).as(what).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void aColleaguesOpeningOpensNothingForAnybodyElse(Role role) throws Exception {
        open();
        staff.hire(role).sitsDown();

        all(404);
    }

    @Test
    void everyPictureIsWrittenDownOnceAndNotAmongTheOrdinaryLooks() throws Exception {
        open();
        viewing.open(room.study);
        all(200);
        all(200);

        assertThat(trail.page(Filter.about(room.patient.value()), 0, 50))
                .extracting(Entry::action)
                .containsExactly(Action.BREAK_GLASS_LOOKED, Action.BREAK_GLASS_LOOKED, Action.BREAK_GLASS_OPENED);
    }

    @Test
    void thePatientIsToldWhoAndWhy() {
        open();
        new TestOutsiders(dsl, clock).enter(room.patient);

        assertThat(looked.at(room.patient)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Ст. Пробна");
            assertThat(line.action()).isEqualTo(Action.BREAK_GLASS_OPENED);
            assertThat(line.beyond()).isNotNull();
            assertThat(line.beyond().words()).isEqualTo(WORDS);
            assertThat(line.beyond().judgement()).isNull();
        });
    }

    BreakGlass open() {
        return ((Opened) breaking.open(room.study, GlassReason.EMERGENCY, WORDS)).glass();
    }

    void all(int status) throws Exception {
        for (var what : SHOWN) {
            assertThat(status(address(room.study, what))).as(what).isEqualTo(status);
        }
    }

    String address(StudyId study, String what) {
        return "/images/" + pictures.first(study).value() + "/" + what;
    }

    int status(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
