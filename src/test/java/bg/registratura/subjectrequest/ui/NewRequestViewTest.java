package bg.registratura.subjectrequest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.AskedChange;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.Change;
import bg.registratura.subjectrequest.Particular;
import bg.registratura.subjectrequest.Rectifications;
import bg.registratura.subjectrequest.RequestKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A correction is asked for by making the record what it should be. */
@DatabaseTest
class NewRequestViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Cases cases;

    @Autowired
    Rectifications rectifications;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId patient;

    @BeforeEach
    void enter() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        At.desk(Role.RECEPTION);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
        screen.open(NewRequestView.class).show(patients.find(patient).orElseThrow());
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void showsTheRecordOnlyWhereItIsToBeCorrected() {
        screen.seeNot("subjectrequest.change.title");

        screen.choose("subjectrequest.field.kind", RequestKind.RECTIFICATION);
        screen.see("subjectrequest.change.title");
        assertThat(screen.field("people.family").getValue()).isEqualTo("Примерна");

        screen.choose("subjectrequest.field.kind", RequestKind.ACCESS);
        screen.seeNot("subjectrequest.change.title");
    }

    @Test
    void asksForSomethingToCorrect() {
        screen.choose("subjectrequest.field.kind", RequestKind.RECTIFICATION);
        screen.choose("subjectrequest.field.form", AnswerForm.PAPER);
        screen.press("subjectrequest.new.write");

        screen.see("subjectrequest.change.required");
        assertThat(cases.about(patient)).isEmpty();
    }

    @Test
    void keepsWhatIsWrongAtItsField() {
        screen.choose("subjectrequest.field.kind", RequestKind.RECTIFICATION);
        screen.choose("subjectrequest.field.form", AnswerForm.PAPER);
        screen.type("people.birth-date", "вчера");
        screen.press("subjectrequest.new.write");

        screen.see("people.birth-date.malformed");
        assertThat(screen.field("people.birth-date").getValue()).isEqualTo("вчера");
        assertThat(cases.about(patient)).isEmpty();
    }

    @Test
    void writesDownWhatIsOtherwiseThanRecorded() {
        screen.choose("subjectrequest.field.kind", RequestKind.RECTIFICATION);
        screen.choose("subjectrequest.field.form", AnswerForm.PAPER);
        screen.type("people.family", "Вярнова");
        assertThatThrownBy(() -> screen.press("subjectrequest.new.write"))
                .as("no routes are known here; the page goes on to the case")
                .hasMessageContaining("desk/requests/");

        var written = cases.find(cases.about(patient).getFirst().id()).orElseThrow();
        assertThat(rectifications.asked(written))
                .extracting(AskedChange::change)
                .containsExactly(new Change(Particular.FAMILY_NAME, "Примерна", "Вярнова"));
    }
}
