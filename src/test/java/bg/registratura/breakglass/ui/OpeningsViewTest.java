package bg.registratura.breakglass.ui;

import static bg.registratura.breakglass.GlassRoom.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassReviews;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.IncidentOutcome;
import bg.registratura.breakglass.Judgement;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class OpeningsViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    GlassReviews reviews;

    @Autowired
    OfficersGlass officer;

    @Autowired
    GlassErrand errand;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Screen screen;
    BreakGlass opened;

    @BeforeEach
    void anOpening() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        opened = ((Opened) breaking.open(new GlassRoom(sql).study, GlassReason.COMPLAINT, WORDS)).glass();
        clock.advance(Duration.ofHours(1));
        staff.hire(Role.DPO).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void showsWhatWaitsWithoutAPatientAndInRedWhatIsLate() {
        screen.open(OpeningsView.class);
        var due = Dates.day(Locale.of("bg"), LocalDate.of(2125, 3, 8));
        screen.see("breakglass.waits", due);
        assertThat(screen.everything()).doesNotContain("Vyara").doesNotContain(WORDS);
        assertThat(errand.waiting()).isPresent();
        screen.close();

        clock.advance(Duration.ofDays(5));
        screen.open(OpeningsView.class);

        screen.see("breakglass.late", due);
        screen.choose("breakglass.openings.filter", OpeningsView.Shown.JUSTIFIED);
        screen.seeNot("breakglass.late", due);
    }

    @Test
    void isJudgedInADialogThatOpensAnIncidentAndClosesIt() {
        screen.open(OpeningsView.class);
        var dialog = new JudgeDialog(opened.id(), officer, () -> {});
        dialog.open();
        assertThat(screen.everything()).contains("Vyara", WORDS);
        screen.press("breakglass.judge.save");
        assertThat(reviews.read(opened.id()).review().isWaiting()).isTrue();

        screen.choose("breakglass.judgement", Judgement.NOT_JUSTIFIED);
        screen.type("breakglass.note", "нямаше спешност");
        screen.press("breakglass.judge.save");

        var incident = reviews.read(opened.id()).review().incident();
        assertThat(incident).isNotNull();
        screen.see("breakglass.incident.title", incident.label());
        screen.choose("breakglass.outcome", IncidentOutcome.AUTHORITY_TOLD);
        screen.type("breakglass.note", "уведомена с писмо");
        screen.press("breakglass.incident.close");
        assertThat(reviews.read(opened.id()).review().incident().closing()).isNotNull();
    }
}
