package bg.registratura.results.ui;

import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Wanted;
import bg.registratura.results.Wanted.Period;
import bg.registratura.sharing.Looks;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The dentist's list: by patient, unread first, searched and sifted. */
@DatabaseTest
class WorklistTest {

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
    PractitionerId dentist;
    LocalDate today;

    @BeforeEach
    void aDentist() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Spisakova");
        today = Dates.dayOf(clock.instant());
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    void patientsWithSomethingUnreadComeFirst() {
        var read = gives("Анна", "Прочетена");
        var newest = pictures.add(read, today, 1);
        var old = gives("Борис", "Нечетен");
        pictures.add(old, today.minusYears(1), 1);
        pictures.add(old, today.minusYears(2), Examination.CBCT);
        outsiders.enter(dentist);
        looks.opened(newest, read);

        open(QueryParameters.empty());

        assertThat(names()).containsExactly("Борис Нечетен", "Анна Прочетена");
        assertThat(screen.everything()).contains("2\u00a0пациенти", "3\u00a0изследвания", "2\u00a0непрегледани");
    }

    @Test
    void aNameIsFoundInEitherScriptAndWithOneError() {
        pictures.add(gives("Желяз", "Щърков"), today, 1);
        pictures.add(gives("Вяра", "Примерна"), today, 1);
        outsiders.enter(dentist);
        open(QueryParameters.empty());

        for (var typed : List.of("щърк", "shtarkov", "Zhelyaz", "желяз щърков", "щъркоф")) {
            screen.type("results.worklist.words", typed);
            assertThat(names()).as(typed).containsExactly("Желяз Щърков");
        }
        screen.type("results.worklist.words", "желяз примерна");
        screen.see("results.worklist.nothing");
        screen.press("results.worklist.show-all");
        assertThat(names()).hasSize(2);
        assertThat(screen.field("results.worklist.words").getValue()).isEmpty();
    }

    @Test
    void choicesLeaveOutWhatIsNotMeant() {
        var patient = gives("Вяра", "Примерна");
        var seen = pictures.add(patient, today, Examination.CBCT);
        pictures.add(patient, today.minusDays(6), Examination.INTRAORAL, 36);
        pictures.add(patient, today.minusDays(300), Examination.CEPH_LAT);
        outsiders.enter(dentist);
        looks.opened(seen, patient);
        open(QueryParameters.empty());
        assertThat(kinds()).hasSize(3);

        screen.choose("results.worklist.period", Period.WEEK);
        assertThat(kinds()).hasSize(2);
        screen.choose("results.worklist.kind", Examination.CBCT);
        assertThat(kinds()).containsExactly(screen.text("results.kind.CBCT"));
        _setValue(_get(Checkbox.class), true);
        screen.see("results.worklist.nothing");
        screen.press("results.worklist.clear");
        assertThat(kinds()).hasSize(3).anyMatch(kind -> kind.contains("зъб\u00a036"));
    }

    @Test
    void theAddressBringsTheChoicesBackAndNeverTheWords() {
        var wanted = new Wanted(Examination.CBCT, true, Period.MONTH, "Примерна");

        var address = WorklistFilter.address(wanted);

        assertThat(address.getQueryString()).doesNotContain("Примерна").doesNotContain("%");
        assertThat(WorklistFilter.read(address, "")).isEqualTo(new Wanted(Examination.CBCT, true, Period.MONTH, ""));
        assertThat(WorklistFilter.read(QueryParameters.simple(Map.of("kind", "?", "since", "x")), ""))
                .isEqualTo(Wanted.ALL);
        pictures.add(gives("Вяра", "Примерна"), today, 1);
        outsiders.enter(dentist);
        open(address);
        screen.see("results.worklist.nothing");
        assertThat(DentistView.wayBack()).startsWith("dentist?").contains("CBCT", "MONTH");
    }

    @Test
    void manyPatientsComePageByPageAndEachListThatIsShownStandsInTheLogOnce() {
        for (int i = 0; i < DentistView.STEP + 3; i++) {
            pictures.add(gives("Вяра", "Многа"), today, 1);
        }
        outsiders.enter(dentist);
        int before = lists();

        open(QueryParameters.empty());
        assertThat(names()).hasSize(DentistView.STEP);
        screen.see("results.worklist.first", DentistView.STEP);
        assertThat(lists() - before).isEqualTo(DentistView.STEP);
        screen.press("results.worklist.more");

        assertThat(names()).hasSize(DentistView.STEP + 3);
        screen.seeNot("results.worklist.more");
        screen.type("results.worklist.words", "мног");
        assertThat(lists() - before).isEqualTo(DentistView.STEP + 3);
    }

    @Test
    void ofOnePatientTheFirstStandAndTheRestIsAStepAway() {
        var patient = gives("Вяра", "Дългова");
        for (int i = 0; i < PatientGroup.MOST + 2; i++) {
            pictures.add(patient, today.minusDays(i), 1);
        }
        outsiders.enter(dentist);
        open(QueryParameters.empty());

        assertThat(kinds()).hasSize(PatientGroup.MOST);
        assertThat(_find(Anchor.class))
                .filteredOn(way -> way.getHref().equals("dentist/of/" + patient.value()))
                .hasSize(2);
    }

    PatientId gives(String givenName, String familyName) {
        var patient = outsiders.patient(givenName, familyName);
        outsiders.enter(patient);
        sharing.grantFor(dentist, null, 7);
        return patient;
    }

    void open(QueryParameters address) {
        screen.open(DentistView.class).open(address);
    }

    List<String> names() {
        return _find(Anchor.class).stream()
                .filter(way -> way.getHref().startsWith("dentist/of/"))
                .map(Anchor::getText)
                .toList();
    }

    List<String> kinds() {
        return _find(Span.class, spec -> spec.withClasses("study-kind")).stream()
                .map(Span::getText)
                .toList();
    }

    int lists() {
        return dsl.fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq(Action.RESULTS_OPENED.name()));
    }
}
