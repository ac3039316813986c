package bg.registratura.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.representation.Authority;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class IdentityPanelTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    Representatives representatives;

    @Autowired
    IdentityChecks checks;

    @Autowired
    IdentityPanel panel;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId child;

    @BeforeEach
    void aChildComes() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        child = ((Registered) patients.register(TestRepresentatives.child())).id();
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void proposesTheParentOnRecordAndRestsTheCheckOnThem() {
        var authority = TestRepresentatives.parent(representatives, child, "Мая Примерна");
        open();

        look();

        var check = checks.goodToday(child, CheckPurpose.CONSENT).getFirst();
        assertThat(check.look().bearer()).isEqualTo(Bearer.PARENT);
        assertThat(check.look().bearerName()).isEqualTo("Мая Примерна");
        assertThat(check.look().authority()).isEqualTo(authority);
    }

    @Test
    void writesAParentDownFromTheirPaperAndTakesThemAtOnce() {
        open();
        look();
        assertThat(screen.<Select<?>>field(Select.class, "representation.who").isInvalid())
                .isTrue();
        assertThat(checks.goodToday(child, CheckPurpose.CONSENT)).isEmpty();

        screen.press("representation.who.new");
        screen.press("representation.save");
        screen.see("representation.name.missing");
        screen.type("representation.name", "Мая Примерна");
        screen.type("representation.proof.number", "0012");
        screen.choose("representation.proof.issued-on", LocalDate.of(2117, 6, 15));
        screen.type("representation.proof.issuer", "Община Измислица");
        screen.press("representation.save");
        screen.press("identity.record");

        var written = representatives.goodToday(child).getFirst();
        assertThat(written.kind()).isEqualTo(RepresentativeKind.PARENT);
        assertThat(checks.goodToday(child, CheckPurpose.CONSENT)
                        .getFirst()
                        .look()
                        .authority())
                .isEqualTo(new Authority.ByLaw(written.id()));
    }

    @Test
    void saysWhatIsLackingWhenTheRightEndedMeanwhileAtTheOtherDesk() {
        var authority = (Authority.ByLaw) TestRepresentatives.parent(representatives, child, "Мая Примерна");
        open();
        representatives.end(authority.id(), "лишена от права");

        look();

        screen.see("identity.no-authority");
        assertThat(checks.goodToday(child, CheckPurpose.CONSENT)).isEmpty();
    }

    void open() {
        var page = screen.open(Div.class);
        page.add(panel.panel(visits.open(child), () -> {}));
    }

    void look() {
        screen.type("identity.tail", "891");
        screen.<Checkbox>field(Checkbox.class, "identity.names-match").setValue(true);
        screen.<Checkbox>field(Checkbox.class, "identity.number-match").setValue(true);
        screen.press("identity.record");
    }
}
