package bg.registratura.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Pairing;
import bg.registratura.results.Viewing;
import bg.registratura.results.WhoLooked;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.XRayViewer;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two studies beside each other: each judged by itself, each emptied by itself. */
@DatabaseTest
class PairTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Pairing pairing;

    @Autowired
    Viewing viewing;

    @Autowired
    WhoLooked looked;

    @Autowired
    Sharing sharing;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    TestOutsiders outsiders;
    PractitionerId dentist;
    PatientId patient;
    StudyId before;
    StudyId after;

    @BeforeEach
    void twoStudies() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Dvoyna");
        patient = outsiders.patient();
        before = pictures.add(patient, DAY.minusYears(1), 1);
        after = pictures.add(patient, DAY, 1);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    void thePatientSeesBeforeAndNowAndBothLooksAreWrittenDown() {
        outsiders.enter(patient);

        screen.open(PairView.class).show(pairing.open(after, null).orElseThrow());

        screen.see("results.pair.before-after");
        screen.see("results.pair.name", screen.text("results.pair.earlier"), day(DAY.minusYears(1)));
        screen.see("results.pair.name", screen.text("results.pair.later"), day(DAY));
        assertThat(_find(XRayViewer.class)).hasSize(2);
        assertThat(looked.at(patient)).hasSize(2);
    }

    @Test
    void whatADentistWasNotGivenIsNeitherShownNorOffered() {
        gives(after);
        outsiders.enter(dentist);

        assertThat(pairing.open(after, before)).isEmpty();
        assertThat(pairing.open(before, after)).isEmpty();
        var alone = pairing.open(after, null).orElseThrow();
        assertThat(alone.beside()).isNull();
        assertThat(alone.others()).isEmpty();
        assertThat(pairing.isPossible(alone.study().study())).isFalse();
        screen.open(DentistPairView.class).show(alone);
        screen.see("results.pair.none");
        outsiders.enter(outsiders.dentist("Chuzhda"));
        assertThat(pairing.open(after, null)).isEmpty();
    }

    @Test
    void twoPersonsNeverStandBesideEachOther() {
        var other = outsiders.patient("Вяра", "Примерна");
        var theirs = pictures.add(other, DAY, 1);
        gives(after);
        outsiders.enter(other);
        sharing.grantFor(dentist, null, 7);
        outsiders.enter(dentist);
        assertThat(viewing.open(theirs)).isPresent();

        assertThat(pairing.open(after, theirs)).isEmpty();
        assertThat(pairing.open(theirs, after)).isEmpty();
        outsiders.enter(patient);
        assertThat(pairing.open(after, theirs)).isEmpty();
        assertThat(pairing.open(theirs, null)).isEmpty();
    }

    @Test
    void aWithdrawnGrantEmptiesItsSideAndLeavesTheOther() {
        var grant = gives(before);
        gives(after);
        outsiders.enter(dentist);
        screen.open(DentistPairView.class).show(pairing.open(after, null).orElseThrow());
        assertThat(_find(XRayViewer.class)).hasSize(2);

        outsiders.enter(patient);
        sharing.withdraw(grant.grant());
        outsiders.enter(dentist);
        _find(OpenStudy.class).forEach(OpenStudy::lookAgain);

        screen.see("results.ended");
        assertThat(_find(XRayViewer.class)).hasSize(1);
        assertThat(screen.everything()).contains(day(DAY)).doesNotContain(day(DAY.minusYears(1)));
        assertThat(screen.everything()).contains("Vyara Primerna");
    }

    @Test
    void nothingIsTakenAwayFromAPair() {
        outsiders.enter(patient);

        screen.open(PairView.class).show(pairing.open(after, before).orElseThrow());

        screen.seeNot("results.download.dicom");
        screen.seeNot("results.download.print");
    }

    @Test
    void whatCannotBeShownHereCanStillBeTaken() {
        pictures.spoil(before);
        outsiders.enter(patient);

        screen.open(PairView.class).show(pairing.open(after, before).orElseThrow());

        screen.see("results.download.dicom");
        assertThat(_find(Downloads.class)).hasSize(1);
        assertThat(_find(OpenStudy.class).getFirst().getChildren()).hasAtLeastOneElementOfType(Downloads.class);
    }

    Granted gives(StudyId study) {
        outsiders.enter(patient);
        return (Granted) sharing.grantFor(dentist, study, 7);
    }

    static String day(LocalDate day) {
        return Dates.day(Locale.of("bg"), day);
    }
}
