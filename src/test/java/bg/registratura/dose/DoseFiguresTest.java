package bg.registratura.dose;

import static bg.registratura.consent.ConsentRows.NINE;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.consent.ConsentRows;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Two persons stand behind what a patient is told of a dose. */
@DatabaseTest
class DoseFiguresTest {

    static final FigureSource SOURCE = new FigureSource("Invented 2125", null);

    @Autowired
    DoseFigures figures;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    TestStaff.Colleague physicist;
    TestStaff.Colleague physician;

    @BeforeEach
    void people() {
        physicist = staff.hire(Role.PHYSICIST);
        physician = staff.hire(Role.REPORTING_PHYSICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void isToldBelowAPictureWhenBothFiguresAreApproved() {
        var study = study(new DoseRows(sql));
        var usual = enter(Subject.usual(Examination.PANORAMIC, PatientGroup.ADULT), "20");
        var background = enter(Subject.BACKGROUND, "2400");

        assertThat(told(study)).isNull();
        approve(usual);
        approve(background);
        assertThat(told(study)).isEqualTo(new ToldDose(false, new Stretch(3, Stretch.Unit.DAY)));

        var factor =
                enter(Subject.measured(Examination.PANORAMIC, PatientGroup.ADULT, Quantity.DOSE_AREA_PRODUCT), "0.1");
        approve(factor);
        assertThat(told(study)).isEqualTo(new ToldDose(true, new Stretch(1, Stretch.Unit.DAY)));

        withdraw(background);
        withdraw(usual);
        withdraw(factor);
        assertThat(told(study)).isNull();
    }

    @Test
    void tellsNothingOfAStudyNobodyMadeHere() {
        assertThat(told(new StudyId(UUID.randomUUID()))).isNull();
    }

    @Test
    void isApprovedByAnotherOnly() {
        var figure = enter(Subject.usual(Examination.OCCLUSAL, PatientGroup.CHILD), "5");

        assertThat(figures.mayApprove(figure)).isFalse();
        assertThat(figures.approve(figure.id())).isFalse();
        physician.sitsDown();
        assertThat(figures.mayApprove(figure)).isTrue();
        assertThat(figures.approve(figure.id())).isTrue();
        assertThat(figures.approve(figure.id())).isFalse();
        assertThat(figures.withdraw(figure.id())).isTrue();
        assertThat(figures.withdraw(figure.id())).isFalse();
        assertThat(written(figure))
                .containsExactlyInAnyOrder("DOSE_FIGURE_ENTERED", "DOSE_FIGURE_APPROVED", "DOSE_FIGURE_WITHDRAWN");
    }

    @Test
    void isInMicrosievertsAndEnteredByThePhysicistAlone() {
        physicist.sitsDown();
        assertThatThrownBy(() -> figures.enter(Subject.BACKGROUND, new BigDecimal("2.4"), SOURCE, figures.today()))
                .isInstanceOf(IllegalArgumentException.class);
        for (var role : At.everyDeskBut(Role.PHYSICIST)) {
            At.desk(role);
            assertThatThrownBy(() -> figures.enter(Subject.BACKGROUND, new BigDecimal("2400"), SOURCE, figures.today()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var role : At.everyDeskBut(Role.PHYSICIST, Role.REPORTING_PHYSICIAN)) {
            At.desk(role);
            assertThatThrownBy(() -> figures.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> figures.approve(new DoseFigureId(UUID.randomUUID())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private StudyId study(DoseRows doses) {
        ConsentRows person = doses.exposed(LocalDate.of(2081, 1, 2), "80");
        var study = UUID.randomUUID();
        person.insert(
                "study",
                row(
                        "study_id",
                        study,
                        "study_instance_uid",
                        "2.25." + Math.abs(study.getMostSignificantBits()),
                        "imaging_order_id",
                        person.order,
                        "patient_id",
                        person.patient,
                        "lettering",
                        "DECLARED",
                        "modality",
                        "PX",
                        "taken_at",
                        NINE,
                        "received_at",
                        NINE,
                        "attachment",
                        "ACCESSION_NUMBER",
                        "attached_at",
                        NINE));
        return new StudyId(study);
    }

    private @Nullable ToldDose told(StudyId study) {
        At.desk(Role.PATIENT);
        return figures.tell(study).orElse(null);
    }

    private DoseFigure enter(Subject subject, String value) {
        physicist.sitsDown();
        return figures.enter(subject, new BigDecimal(value), SOURCE, figures.today());
    }

    private void approve(DoseFigure figure) {
        physician.sitsDown();
        assertThat(figures.approve(figure.id())).isTrue();
    }

    private void withdraw(DoseFigure figure) {
        physician.sitsDown();
        assertThat(figures.withdraw(figure.id())).isTrue();
    }

    private List<String> written(DoseFigure figure) {
        return sql.queryForList(
                "select action from audit_event where object_type = 'dose_figure' and object_id = ?",
                String.class,
                figure.id().value().toString());
    }
}
