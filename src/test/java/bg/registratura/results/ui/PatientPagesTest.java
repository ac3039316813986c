package bg.registratura.results.ui;

import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.Outcome;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One patient before the dentist: the chart, the mount, and whose page it is. */
@DatabaseTest
class PatientPagesTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

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

    @BeforeEach
    void aPatientAndADentist() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Zubova");
        patient = outsiders.patient();
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    void aToothOpensItsPictureAndSeveralAreChosenFrom() {
        var molar = pictures.add(patient, DAY, Examination.INTRAORAL, 36);
        var before = pictures.add(patient, DAY.minusYears(1), Examination.INTRAORAL, 21);
        var after = pictures.add(patient, DAY, Examination.INTRAORAL, 21, 22);
        var whole = pictures.add(patient, DAY, 1);
        givesAll();

        open(patient);

        assertThat(((Anchor) tooth("36")).getHref()).isEqualTo(address(molar));
        assertThat(((Anchor) tooth("22")).getHref()).isEqualTo(address(after));
        assertThat(_find(Component.class, spec -> spec.withClasses("fdi-tooth-seen")))
                .hasSize(3);
        assertThat(_find(Component.class, spec -> spec.withClasses("fdi-tooth")))
                .hasSize(32);
        screen.see("results.beside.title");
        assertThat(ways(address(whole))).isEqualTo(1);
        assertThat(ways(address(before))).isZero();
        _click((NativeButton) tooth("21"));
        assertThat(_get(StudyChoice.class).isOpened()).isTrue();
        assertThat(ways(address(before))).isEqualTo(1);
    }

    @Test
    void milkTeethStandInTheChartWhereThereIsAPictureOfAny() {
        var milk = pictures.add(patient, DAY, Examination.INTRAORAL, 54);
        givesAll();

        open(patient);

        assertThat(((Anchor) tooth("54")).getHref()).isEqualTo(address(milk));
        assertThat(_find(Component.class, spec -> spec.withClasses("fdi-tooth")))
                .hasSize(52);
    }

    @Test
    void theMountShowsEmptyPlacesEmpty() {
        pictures.add(patient, DAY, Examination.INTRAORAL, 16, 46);
        pictures.add(patient, DAY, Examination.INTRAORAL, 11);
        givesAll();

        open(patient);

        assertThat(_find(Component.class, spec -> spec.withClasses("mount-empty")))
                .hasSize(18);
        screen.see("results.mount.bitewing", "16, 46");
        screen.see("results.mount.bitewing", "14, 15, 44, 45");
        assertThat(screen.everything()).contains("зъб\u00a011", "зъби\u00a021, 22");
    }

    @Test
    void onlyWhatWasGivenIsThere() {
        var given = pictures.add(patient, DAY, Examination.INTRAORAL, 36);
        pictures.add(patient, DAY, Examination.INTRAORAL, 46);
        outsiders.enter(patient);
        sharing.grantFor(dentist, given, 7);
        outsiders.enter(dentist);

        open(patient);

        assertThat(_find(Component.class, spec -> spec.withClasses("fdi-tooth-seen")))
                .hasSize(1);
        assertThat(screen.everything()).contains("1\u00a0изследване");
    }

    @Test
    void aPatientWhoGaveNothingLooksLikeNobodyAndTheAskingIsWrittenDown() {
        pictures.add(patient, DAY, 1);
        givesAll();
        var other = outsiders.dentist("Druga");
        outsiders.enter(other);

        assertThatThrownBy(() -> open(patient)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> open(new PatientId(UUID.randomUUID()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> screen.open(DentistPatientView.class).open("36"))
                .isInstanceOf(NotFoundException.class);

        assertThat(dsl.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT
                                .SUBJECT_ID
                                .eq(patient.value())
                                .and(AUDIT_EVENT.ACTION.eq(Action.RESULTS_OPENED.name()))
                                .and(AUDIT_EVENT.OUTCOME.ne(Outcome.SUCCESS.name()))))
                .isEqualTo(1);
    }

    void givesAll() {
        outsiders.enter(patient);
        sharing.grantFor(dentist, null, 7);
        outsiders.enter(dentist);
    }

    void open(PatientId whose) {
        screen.open(DentistPatientView.class).open(whose.value().toString());
    }

    Component tooth(String number) {
        return _get(
                Component.class, spec -> spec.withClasses("fdi-tooth-seen").withPredicate(tooth -> tooth.getChildren()
                        .anyMatch(child -> child.getElement().getText().equals(number))));
    }

    long ways(String address) {
        return _find(Anchor.class).stream()
                .filter(way -> way.getHref().equals(address) && !way.hasClassName("fdi-tooth"))
                .count();
    }

    static String address(StudyId study) {
        return "dentist/" + study.value();
    }
}
