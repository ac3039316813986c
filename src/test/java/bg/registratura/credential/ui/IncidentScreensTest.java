package bg.registratura.credential.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.credential.CredentialIncident;
import bg.registratura.credential.CredentialIncidents;
import bg.registratura.credential.Disownings;
import bg.registratura.credential.Finding;
import bg.registratura.credential.Issuance;
import bg.registratura.credential.Redemptions;
import bg.registratura.credential.SheetDesk;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("A sheet that somebody else used")
class IncidentScreensTest {

    static final OwnKeys OWN = new OwnKeys("четири жълти лалета в саксия", null, null);

    @Autowired
    ApplicationContext house;

    @Autowired
    Redemptions redemptions;

    @Autowired
    Disownings disownings;

    @Autowired
    CredentialIncidents incidents;

    @Autowired
    IncidentAlarm alarm;

    @Autowired
    SheetDesk desk;

    @Autowired
    TestClock clock;

    Screen screen;
    Issuance.Issued sheet;
    String label;

    @BeforeEach
    void aSheetWasStolen() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        sheet = desk.issue(desk.somebody());
        At.theDoor();
        redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);
        label = disownings.disown(sheet.name().username(), sheet.secret()).orElseThrow();
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("rings above the page of desk and officer without a name, and falls silent when it was seen")
    void ringsAboveThePage() {
        for (var role : new Role[] {Role.SHIFT_LEAD, Role.DPO}) {
            At.desk(role);
            screen.open(com.vaadin.flow.component.html.Div.class);
            var mine = alarm.raised().stream()
                    .filter(raised -> raised.sentence().contains(" " + label + ":"))
                    .toList();
            assertThat(mine).hasSize(1);
            assertThat(mine.getFirst().sentence()).doesNotContain("Примерна");

            mine.getFirst().seen().run();

            assertThat(alarm.raised()).noneMatch(raised -> raised.sentence().contains(" " + label + ":"));
            screen.close();
        }
        screen.open(com.vaadin.flow.component.html.Div.class);
    }

    @Test
    @DisplayName("is listed for the officer, and closed with a finding and a reason")
    void isClosedByTheOfficer() {
        At.desk(Role.DPO);
        screen.open(IncidentsView.class);
        screen.see("credential.incident.label", label);
        screen.close();
        var found = screen.open(IncidentViewOf.class);
        found.open(incident());
        screen.see("credential.incident.frozen");

        screen.press("credential.incident.close");
        screen.see("credential.incident.note.required");
        _setValue(_get(RadioButtonGroup.class), Finding.MISUSED);
        screen.type("credential.incident.note", "влизано от чуждо място");
        screen.press("credential.incident.close");

        assertThat(incident().closing()).isNotNull();
    }

    CredentialIncident incident() {
        return incidents.all().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** The page of one incident, opened as its address would. */
    static class IncidentViewOf extends IncidentView {

        IncidentViewOf(CredentialIncidents incidents) {
            super(incidents);
        }

        void open(CredentialIncident incident) {
            assertThat(UI.getCurrent()).isNotNull();
            show(incident.id());
        }
    }
}
