package bg.registratura.sharing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dentist is let in and out at the desk, on paper, and the desk sees no picture. */
@DatabaseTest
class SharingSectionTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    SharingSection section;

    @Autowired
    Sharing sharing;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    InventedPictures pictures;

    @Autowired
    TestStaff staff;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId patient;
    PractitionerId dentist;

    @BeforeEach
    void aPatientStandsAtTheDesk() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        dentist = new TestOutsiders(dsl, clock).dentist("Sektsionova");
        staff.hire(Role.RECEPTION).sitsDown();
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
        pictures.add(patient, LocalDate.of(2125, 3, 4), 1);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void asksForTheDocumentOfWhoeverSignsFirst() {
        open();
        screen.see("sharing.none");

        screen.press("sharing.give");

        screen.see("sharing.identity");
        assertThat(_find(Button.class, button -> button.withText(screen.text("sharing.print"))))
                .isEmpty();
    }

    @Test
    void printsBeforeItRecordsAndTheDentistStandsInTheList() {
        looked();
        open();
        screen.press("sharing.give");
        assertThat(signed().isEnabled()).isFalse();
        screen.press("sharing.print");
        assertThat(signed().isEnabled()).as("nobody was chosen").isFalse();

        screen.choose("sharing.dentist", sharing.dentist(dentist).orElseThrow());
        screen.press("sharing.print");
        assertThat(signed().isEnabled()).isTrue();
        screen.choose("sharing.until", LocalDate.of(2125, 4, 1));
        assertThat(signed().isEnabled()).as("the paper says another day").isFalse();
        screen.press("sharing.print");
        screen.press("sharing.print");
        screen.press("sharing.signed");

        assertThat(screen.everything())
                .contains(sharing.dentist(dentist).orElseThrow().familyName())
                .contains(screen.text("sharing.how.PAPER"), "01.04.2125");
        assertThat(sharing.of(patient)).hasSize(1);
        assertThat(_find(Image.class)).isEmpty();
    }

    @Test
    void endsItOnPaperToo() {
        looked();
        open();
        screen.press("sharing.give");
        screen.choose("sharing.dentist", sharing.dentist(dentist).orElseThrow());
        screen.press("sharing.print");
        screen.press("sharing.signed");

        screen.press("sharing.end");
        screen.press("sharing.print");
        screen.press("sharing.signed");

        screen.see("sharing.none");
        assertThat(sharing.of(patient)).isEmpty();
    }

    private Button signed() {
        return _get(Button.class, button -> button.withText(screen.text("sharing.signed")));
    }

    private void looked() {
        checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.RELEASE));
    }

    private void open() {
        var page = screen.open(Div.class);
        page.add(section.section(patient));
    }
}
