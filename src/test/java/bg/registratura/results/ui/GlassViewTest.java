package bg.registratura.results.ui;

import static bg.registratura.breakglass.GlassRoom.WORDS;
import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassJudgements;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.Judgement;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.WhoLooked;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.XRayViewer;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is seen through broken glass, and what its patient reads of it. */
@DatabaseTest
class GlassViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    GlassJudgements judgements;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    GlassRoom room;

    @BeforeEach
    void anOldStudy() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        staff.hire(Role.TECHNICIAN).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void thereIsNothingWithoutAnOpening() {
        var view = screen.open(OldStudyView.class);

        assertThatThrownBy(() -> view.show(room.study)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReasonStandsAboveThePictureUntilTheTimeIsOver() {
        var opened = open();
        screen.open(OldStudyView.class).show(room.study);
        screen.see("results.glass.why", screen.text("breakglass.reason.EMERGENCY"));
        assertThat(LocatorJ._find(XRayViewer.class)).hasSize(1);

        clock.set(opened.endsAt());
        LocatorJ._get(GlassBar.class).timeIsOver();

        screen.see("results.ended.house");
        assertThat(LocatorJ._find(XRayViewer.class)).isEmpty();
    }

    @Test
    void itEndsByHand() {
        open();
        screen.open(OldStudyView.class).show(room.study);
        screen.press("results.glass.end");

        assertThat(breaking.mine()).isEmpty();
        screen.see("results.glass.ended");
        assertThat(LocatorJ._find(XRayViewer.class)).isEmpty();
    }

    @Test
    void thePatientReadsWhyAndWhatTheOfficerFound() {
        var opened = open();
        new TestOutsiders(dsl, clock).enter(room.patient);
        screen.open(LooksPage.class).show(room.patient);
        screen.see("results.looks.beyond", screen.text("breakglass.reason.EMERGENCY"));
        screen.see("results.looks.beyond.words", WORDS);
        screen.see("results.looks.by-staff", "Ст. Пробна", screen.text("security.role.TECHNICIAN"));
        screen.see("breakglass.told.WAITING");
        screen.close();

        clock.set(opened.endsAt());
        staff.hire(Role.DPO).sitsDown();
        judgements.judge(opened.id(), Judgement.NOT_JUSTIFIED, "нямаше спешност");
        new TestOutsiders(dsl, clock).enter(room.patient);
        screen.open(LooksPage.class).show(room.patient);

        screen.see("breakglass.told.NOT_JUSTIFIED");
        assertThat(screen.everything()).doesNotContain("нямаше спешност");
    }

    BreakGlass open() {
        return ((Opened) breaking.open(room.study, GlassReason.EMERGENCY, WORDS)).glass();
    }

    /** The list alone. */
    static class LooksPage extends LookList {

        LooksPage(WhoLooked looked) {
            super(looked);
        }
    }
}
