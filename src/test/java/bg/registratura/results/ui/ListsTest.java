package bg.registratura.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.WhoLooked;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Looks;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ListsTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 5);

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    Looks looks;

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
    void aPatientSeesTheirPicturesAndWhichAreNew() {
        var patient = outsiders.patient();
        var seen = pictures.add(patient, DAY, 1);
        outsiders.enter(patient);

        screen.open(ResultsView.class).open(Optional.empty());
        screen.see("results.kind.PANORAMIC");
        screen.see("results.new");
        screen.close();
        looks.opened(seen, patient);
        screen.open(ResultsView.class).open(Optional.empty());

        screen.see("results.kind.PANORAMIC");
        screen.seeNot("results.new");
    }

    @Test
    void aPatientIsToldOfTheirOwnLooksAsYou() {
        var patient = outsiders.patient();
        var study = pictures.add(patient, DAY, 1);
        var stranger = outsiders.dentist("Spisakova");
        outsiders.enter(stranger);
        looks.opened(study, patient);
        outsiders.enter(patient);
        looks.opened(study, patient);

        screen.open(LooksPage.class).show(patient);

        screen.see("results.sharing.you");
        screen.see("results.looks.own.STUDY_VIEWED");
        screen.see("audit.action.STUDY_VIEWED");
        assertThat(screen.everything()).doesNotContain("Primerna");
    }

    @Test
    void anEmptyListSaysWhatWouldBeThere() {
        pictures.add(outsiders.patient(), DAY, 1);
        outsiders.enter(outsiders.patient());

        screen.open(ResultsView.class).open(Optional.empty());

        screen.see("results.empty");
        screen.seeNot("results.kind.PANORAMIC");
    }

    @Test
    void aDentistSeesWhatWasGivenWhileItIsGiven() {
        var patient = outsiders.patient();
        var study = pictures.add(patient, DAY, 1);
        var dentist = outsiders.dentist("Spisakova");
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();

        outsiders.enter(dentist);
        screen.open(DentistView.class).open(QueryParameters.empty());
        screen.see("results.unread");
        assertThat(screen.everything()).contains("Vyara Primerna");
        screen.close();

        outsiders.enter(patient);
        sharing.withdraw(grant);
        outsiders.enter(dentist);
        screen.open(DentistView.class).open(QueryParameters.empty());
        screen.see("results.dentist.empty");
        assertThat(screen.everything()).doesNotContain("Vyara");
    }

    @Test
    void aChosenDentistIsNeededBeforeAnythingIsGiven() {
        var patient = outsiders.patient();
        outsiders.enter(patient);

        screen.open(SharingPage.class);
        screen.press("results.sharing.give");

        assertThat(sharing.of(patient)).isEmpty();
    }

    /** The list alone. */
    static class LooksPage extends LookList {

        LooksPage(WhoLooked looked) {
            super(looked);
        }
    }

    /** The form alone: the page around it wants a route. */
    static class SharingPage extends GivingForm {

        SharingPage(Sharing sharing, Relatives relatives) {
            super(sharing, relatives.first().flatMap(relatives::whose).orElseThrow(), null, () -> {});
        }
    }
}
