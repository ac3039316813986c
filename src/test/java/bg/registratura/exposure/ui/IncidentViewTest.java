package bg.registratura.exposure.ui;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.Incident;
import bg.registratura.exposure.IncidentDecision.Finding;
import bg.registratura.exposure.IncidentId;
import bg.registratura.exposure.Incidents;
import bg.registratura.exposure.ReportRows;
import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class IncidentViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Incidents incidents;

    @Autowired
    Withholding withholding;

    @Autowired
    TestStaff staff;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    Screen screen;
    ConsentRows rows;
    ReportRows told;
    IncidentId incident;

    @BeforeEach
    void studyWithoutConsent() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        told = new ReportRows(rows);
        var id = told.incident();
        var report = told.report(Map.of());
        var exposure = told.unconsented(report, id, Map.of());
        told.outcome(report, "UNCONSENTED", Map.of("unconsented_exposure_id", exposure));
        incident = new IncidentId(id);
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void isListedWithWhomItWaitsFor() {
        staff.hire(Role.DPO).sitsDown();
        screen.open(IncidentsView.class);

        screen.see("exposure.incident.label", label());
        assertThat(screen.everything())
                .contains(screen.text("exposure.incident.waits.REPORTING_PHYSICIAN"))
                .contains(screen.text("exposure.incident.waits.DPO"))
                .doesNotContain("Vyara");
    }

    @Test
    void tellsEachOfTheTwoWhatHappenedAndTakesTheirWord() {
        for (var role : Incident.DECIDE) {
            staff.hire(role).sitsDown();
            screen.open(IncidentView.class).show(incident);
            screen.see("exposure.incident.cause.NOT_ASKED");
            screen.see("exposure.incident.tell.patient");
            assertThat(screen.everything()).contains("Vyara");
            screen.press("exposure.incident.release");
            var finding = (RadioButtonGroup<?>) screen.field(RadioButtonGroup.class, "exposure.incident.finding");
            assertThat(finding.isInvalid()).isTrue();
            screen.see("exposure.incident.not.REASON_MISSING");
            screen.choose("exposure.incident.finding", Finding.STEP_SKIPPED);
            screen.type("exposure.incident.reason", "нужна за лечението");
            screen.press("exposure.incident.release");
            screen.see("exposure.incident.kind.RELEASED");
            screen.close();
        }

        assertThat(withholding.isWithheld(new StudyId(told.study))).isFalse();
        assertThat(trail.count(new AuditTrail.Filter(
                        Set.of(rows.patient), null, Action.EXPOSURE_INCIDENT_DECIDED, null, null)))
                .isEqualTo(2);
        assertThat(trail.count(
                        new AuditTrail.Filter(Set.of(rows.patient), null, Action.EXPOSURE_INCIDENT_READ, null, null)))
                .isPositive();
    }

    @Test
    void takesDownWhoWasTold() {
        var officer = staff.hire(Role.DPO);
        sql.update(
                "update account set display_name = 'Д. Служителева' where account_id = ?",
                officer.account().value().toString());
        officer.sitsDown();
        screen.open(IncidentView.class).show(incident);
        screen.see("exposure.notified.none");
        screen.press("exposure.notified.record");
        screen.see("exposure.notified.not.RECIPIENT_MISSING");
        screen.type("exposure.incident.reason", "започнато решение");
        screen.type("exposure.notified.recipient", "Вяра Тестова");
        screen.press("exposure.notified.record");

        screen.seeNot("exposure.notified.none");
        assertThat(screen.field("exposure.incident.reason").getValue()).isEqualTo("започнато решение");
        assertThat(screen.field("exposure.notified.recipient").getValue()).isEmpty();
        assertThat(screen.everything()).contains("Вяра Тестова").contains("Д. Служителева");
        assertThat(trail.count(
                        new AuditTrail.Filter(Set.of(rows.patient), null, Action.EXPOSURE_INCIDENT_TOLD, null, null)))
                .isEqualTo(1);
    }

    @Test
    void leadsThePhysicianToThePicturesAndNotTheOfficer() {
        staff.hire(Role.DPO).sitsDown();
        screen.open(IncidentView.class).show(incident);
        screen.seeNot("exposure.incident.look");
        screen.close();

        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        screen.open(IncidentView.class).show(incident);
        screen.see("exposure.incident.look");
    }

    @Test
    void isOnTheFirstScreenOfThoseItWaitsFor() {
        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        screen.open(IncidentsView.class);
        assertThat(house.getBean(bg.registratura.shell.Errands.class).lines().isVisible())
                .isTrue();

        staff.hire(Role.TECHNICIAN).sitsDown();
        assertThat(house.getBean(bg.registratura.shell.Errands.class)
                        .lines()
                        .getElement()
                        .getOuterHTML())
                .doesNotContain("href=\"incidents\"");
    }

    String label() {
        return incidents.all().stream()
                .filter(one -> one.id().equals(incident))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
