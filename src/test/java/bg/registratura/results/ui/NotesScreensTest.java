package bg.registratura.results.ui;

import static bg.registratura.consent.ConsentRows.DAY;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.results.DentistNote.Kind;
import bg.registratura.results.DentistNotes;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
@DisplayName("The screens of dentists' notes")
class NotesScreensTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    DentistNotes notes;

    @Autowired
    Sharing sharing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    NoteErrand errand;

    @Autowired
    TestStaff staff;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final String words = "Не се вижда върхът на корена на 26, " + UUID.randomUUID();
    GlassRoom room;
    TestOutsiders outsiders;
    Screen screen;

    @BeforeEach
    void aDentistWasLetSeeAStudy() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Ekranova");
        outsiders.enter(room.patient);
        sharing.grantFor(dentist, room.study, 7);
        outsiders.enter(dentist);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("ask what is wrong at its field, send it, say that it waits, and then that it was taken up")
    void askSendAndTellBack() {
        screen.open(Div.class);
        UI.getCurrent().add(new OwnNotes(notes, room.study));
        screen.press("results.note.open");
        screen.press("results.note.send");
        RadioButtonGroup<Kind> kind = screen.field(RadioButtonGroup.class, "results.note.kind");
        assertThat(kind.isInvalid()).isTrue();
        _setValue(kind, Kind.RETAKE);
        screen.type("results.note.words", "къса");
        screen.press("results.note.send");
        screen.see("results.note.words.required", 10);
        screen.type("results.note.words", words);
        screen.press("results.note.send");
        assertThat(screen.everything()).contains(screen.text("results.note.kind.RETAKE"));
        assertThat(notes.mine(room.study)).singleElement().satisfies(note -> assertThat(note.words())
                .isEqualTo(words));

        screen.close();
        staff.hire(Role.TECHNICIAN).sitsDown();
        screen.open(NotesView.class);
        assertThat(errand.waiting()).isPresent();
        int before = _find(ListItem.class).size();
        assertThat(screen.everything()).contains(words);
        assertThat(before).isPositive();
    }
}
