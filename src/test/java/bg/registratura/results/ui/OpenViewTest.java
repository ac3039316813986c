package bg.registratura.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A page that is open when the right to see it ends. */
@DatabaseTest
class OpenViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Viewing viewing;

    @Autowired
    GivenPictures list;

    @Autowired
    Sharing sharing;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    TestOutsiders outsiders;

    @BeforeEach
    void screen() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    @Quality(63)
    void emptiesItselfAtTheNextLookAndSaysWhy() {
        var patient = outsiders.patient();
        var given = pictures.add(patient, LocalDate.of(2125, 3, 5), 1);
        var kept = pictures.add(patient, LocalDate.of(2125, 3, 6), 1);
        var dentist = outsiders.dentist("Otvorena");
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grantFor(dentist, given, 7)).grant();
        outsiders.enter(dentist);
        assertThat(viewing.open(kept)).isEmpty();
        assertThat(InventedPictures.all(list)).hasSize(1);
        screen.open(DentistView.class).open(QueryParameters.empty());
        var opened = viewing.open(given).orElseThrow();
        var open = new OpenStudy(opened, "results.dentist.caution", () -> {})
                .watch(() -> viewing.stillMay(opened.study()));
        UI.getCurrent().add(open);

        open.lookAgain();
        screen.seeNot("results.ended");
        outsiders.enter(patient);
        sharing.withdraw(grant);
        outsiders.enter(dentist);
        open.lookAgain();

        screen.see("results.ended");
        assertThat(InventedPictures.all(list)).isEmpty();
    }
}
