package bg.registratura.results.ui;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.annotation.Annotations;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.security.AccountId;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.PictureMarks;
import bg.registratura.shell.PictureMarks.Dot;
import bg.registratura.shell.PictureMarks.Mark;
import bg.registratura.shell.XRayViewer;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("Marks on the page of a study")
class MarksOnScreenTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Annotations annotations;

    @Autowired
    Viewing viewing;

    @Autowired
    Sharing sharing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    GlassRoom room;
    TestOutsiders outsiders;
    PractitionerId dentist;
    AccountId account;
    Screen screen;

    @BeforeEach
    void aDentistWasLetSeeAStudy() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Ekranova");
        outsiders.enter(room.patient);
        sharing.grantFor(dentist, room.study, 7);
        account = outsiders.enter(dentist);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("are the dentist's to draw, kept as they come, and there again when the page is opened anew")
    void areTheDentistsToDraw() {
        var mark = mark(false);
        assertThat(keep(mark)).isEqualTo("KEPT");

        screen.open(Div.class);
        assertThat(shown(own())).contains("\"own\":true", "\"panoramic\":true", mark.id(), "\"x\":0.25");
        outsiders.enter(room.patient);
        sharing.of(room.patient).forEach(grant -> sharing.withdraw(grant.id()));
        outsiders.enter(account, dentist);
        assertThat(keep(mark(true))).isEqualTo("GONE");
    }

    @Test
    @DisplayName("are nothing to the patient until they are shared, and then to be seen under a name")
    void areThePatientsToSee() {
        var study = viewing.open(room.study).orElseThrow().study();
        keep(mark(false));
        outsiders.enter(room.patient);
        assertThat(StudyMarks.shared(annotations, study)).isEmpty();

        outsiders.enter(account, dentist);
        var mark = mark(true);
        keep(mark);
        outsiders.enter(room.patient);
        screen.open(Div.class);
        var marks = StudyMarks.shared(annotations, study).orElseThrow();
        assertThat(marks.marks()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(mark.id());
            assertThat(one.author()).contains("Test");
        });
        assertThat(shown(marks)).contains("\"own\":false", mark.id());
        assertThat(marks.keeper()).isNull();
    }

    @Test
    @DisplayName(
            "are offered along with a copy only where the patient was shown some, and are not ticked of themselves")
    void areOfferedAlongWithACopy() {
        keep(mark(false));
        outsiders.enter(room.patient);
        screen.open(StudyView.class).show(viewing.open(room.study).orElseThrow());
        screen.seeNot("results.download.marks.shared");

        outsiders.enter(account, dentist);
        keep(mark(true));
        outsiders.enter(room.patient);
        screen.open(StudyView.class).show(viewing.open(room.study).orElseThrow());
        Checkbox offered = screen.field(Checkbox.class, "results.download.marks.shared");
        assertThat(offered.getValue()).isFalse();
    }

    @Test
    @DisplayName("that no viewer of the house sends are refused")
    void thatNobodySendsAreRefused() {
        var mark = mark(false);
        assertThatThrownBy(() -> keep(new Mark(
                        "no id", mark.picture(), 1, "LENGTH", mark.points(), "", null, false, false, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keep(new Mark(
                        mark.id(), mark.picture(), 1, "SHAPE", mark.points(), "", null, false, false, null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    String keep(Mark mark) {
        return Objects.requireNonNull(own().keeper()).keep(mark);
    }

    PictureMarks own() {
        return StudyMarks.own(annotations, pictures.study(room.study).orElseThrow());
    }

    Mark mark(boolean shared) {
        return new Mark(
                UUID.randomUUID().toString(),
                room.instance.value().toString(),
                1,
                "LENGTH",
                List.of(new Dot(0.25, 0), new Dot(1, 1)),
                "",
                null,
                shared,
                false,
                null,
                null);
    }

    String shown(PictureMarks marks) {
        var opened = viewing.open(room.study).orElseThrow();
        UI.getCurrent().add(new OpenStudy(opened, "results.dentist.caution", () -> {}).with(marks));
        return LocatorJ._get(XRayViewer.class).getElement().getAttribute("marking");
    }
}
