package bg.registratura.credential.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.Issuance;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class AccessPanelTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    AccessPanel panels;

    @Autowired
    Credentials credentials;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    TestClock clock;

    final AtomicBoolean changed = new AtomicBoolean();
    Screen screen;
    PatientId patient;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
        screen.open(Div.class);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
        UI.getCurrent().add(panels.panel(visits.open(patient), () -> changed.set(true)));
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void beginsWithALookIntoADocument() {
        screen.press("credential.access.wishes");

        screen.see("credential.handover.look");
    }

    @Test
    void endsNoSheetThatAnotherDeskHandedOverMeanwhile() {
        handOverElsewhere();

        screen.press("credential.access.wishes");

        screen.seeNot("credential.handover.look");
        assertThat(changed).isTrue();
        assertThat(credentials.accessOf(patient.value())).isEqualTo(Access.SHEET_OUT);
    }

    void handOverElsewhere() {
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CREDENTIAL));
        var check = checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
        assertThat(credentials.issue(check)).isInstanceOf(Issuance.Issued.class);
    }
}
