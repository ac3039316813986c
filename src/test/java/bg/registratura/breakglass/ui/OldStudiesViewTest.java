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
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class OldStudiesViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Screen screen;
    GlassRoom room;

    @BeforeEach
    void comeIn() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        room = new GlassRoom(sql);
        staff.hire(Role.TECHNICIAN).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void findsNobodyByANameAndSaysSo() {
        screen.open(OldStudiesView.class);
        screen.press("breakglass.find");
        screen.see("breakglass.number.required");

        screen.type("breakglass.number", "Vyara");
        screen.press("breakglass.find");

        screen.see("breakglass.nobody");
        screen.seeNot("breakglass.ask");
    }

    @Test
    void showsThatThereIsAStudyAndAsksWhy() {
        screen.open(OldStudiesView.class);
        screen.type("breakglass.number", room.accessionNumber());
        screen.press("breakglass.find");
        assertThat(screen.everything()).contains("Vyara", screen.text("visit.examination.PANORAMIC"));

        screen.press("breakglass.ask");

        screen.see("breakglass.told");
    }

    @Test
    void sendsToThePicturesWhatIsStillMadeOrRead() {
        sql.update(
                "update visit set closed_at = null where patient_id = ?",
                room.patient.value().toString());
        screen.open(OldStudiesView.class);
        screen.type("breakglass.number", room.accessionNumber());
        screen.press("breakglass.find");

        screen.see("breakglass.in-hand");
        screen.seeNot("breakglass.ask");
    }

    @Test
    void opensForAReasonAloneAndKeepsWhatWasTyped() {
        var opened = new AtomicBoolean();
        screen.open(OldStudiesView.class);
        new BreakDialog(breaking, room.study, "Снимка", () -> opened.set(true)).open();
        screen.press("breakglass.break");
        screen.see("breakglass.words.required", BreakGlass.FEWEST_WORDS);
        screen.choose("breakglass.reason", GlassReason.EMERGENCY);
        screen.type("breakglass.words", "спешно");
        screen.press("breakglass.break");
        assertThat(opened).isFalse();
        assertThat(screen.field("breakglass.words").getValue()).isEqualTo("спешно");

        screen.type("breakglass.words", WORDS);
        screen.press("breakglass.break");

        assertThat(opened).isTrue();
        assertThat(breaking.mine()).singleElement().satisfies(glass -> assertThat(glass.study())
                .isEqualTo(room.study));
        screen.close();
        screen.open(OldStudiesView.class);
        assertThat(screen.everything()).contains(screen.text("breakglass.reason.EMERGENCY"));
    }
}
