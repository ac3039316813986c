package bg.registratura.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.dose.Stretch;
import bg.registratura.dose.Stretch.Unit;
import bg.registratura.dose.ToldDose;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.results.WhoLooked;
import bg.registratura.security.AccountId;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What stands below a patient's picture: its dose, and who else looked. */
@DatabaseTest
class UnderPictureTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    Viewing viewing;

    @Autowired
    WhoLooked looked;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    final Map<PractitionerId, AccountId> accounts = new HashMap<>();
    Screen screen;
    TestOutsiders outsiders;
    PatientId patient;
    StudyId study;

    @BeforeEach
    void aPatientWithAPicture() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, DAY, 1);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    void nobodyElseLookedIsSaidSo() {
        outsiders.enter(patient);

        open();

        screen.see("results.looked.nobody");
        assertThat(_find(Anchor.class))
                .anySatisfy(way -> assertThat(way.getHref()).isEqualTo("results/" + study.value() + "/sharing"));
    }

    @Test
    void whoeverLookedStandsThereOnceWithTheirLastDay() {
        var dentist = outsiders.dentist("Zubova");
        gives(dentist);
        looks(dentist);
        clock.advance(Duration.ofDays(2));
        looks(dentist);
        outsiders.enter(patient);

        open();

        var one = screen.text("results.looked.one", "Test", Dates.day(Locale.of("bg"), Dates.dayOf(clock.instant())));
        screen.see("results.looked.by", one);
        screen.seeNot("results.looked.nobody");
    }

    @Test
    void moreThanTwoAreCounted() {
        for (var name : new String[] {"Zubova", "Zabova", "Zobova"}) {
            var dentist = outsiders.dentist(name);
            gives(dentist);
            looks(dentist);
        }
        outsiders.enter(patient);

        open();

        var one = screen.text("results.looked.one", "Test", Dates.day(Locale.of("bg"), Dates.dayOf(clock.instant())));
        screen.see("results.looked.by-more", one + ", " + one, "1");
    }

    @Test
    void anotherPatientIsToldNothing() {
        outsiders.enter(patient);
        var opened = viewing.open(study).orElseThrow();
        outsiders.enter(outsiders.patient());

        assertThatThrownBy(() -> looked.others(opened.study())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutFiguresThereIsNoWordOfTheDose() {
        outsiders.enter(patient);

        open();

        assertThat(_find(BesideBackground.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, DAY, 1\u00a0ден", "3, DAY, 3\u00a0дни", "5, MONTH, 5\u00a0месеца", "2, YEAR, 2\u00a0години"})
    void saysAboutHowLong(long count, Unit unit, String words) {
        screen.open(Div.class).add(new BesideBackground(new ToldDose(true, new Stretch(count, unit))));

        screen.see("results.dose.measured", screen.text("results.dose.about", words));
        screen.see("results.dose.caution");
    }

    @Test
    void saysLessThanADayWhereItIs() {
        screen.open(Div.class).add(new BesideBackground(new ToldDose(false, new Stretch(0, Unit.DAY))));

        screen.see("results.dose.usual", screen.text("results.dose.less-than-a-day"));
    }

    private void open() {
        screen.open(StudyView.class).show(viewing.open(study).orElseThrow());
    }

    private void gives(PractitionerId dentist) {
        outsiders.enter(patient);
        sharing.grantFor(dentist, study, 7);
    }

    private void looks(PractitionerId dentist) {
        var account = accounts.get(dentist);
        if (account == null) {
            accounts.put(dentist, outsiders.enter(dentist));
        } else {
            outsiders.enter(account, dentist);
        }
        assertThat(viewing.open(study)).isPresent();
    }
}
