package bg.registratura.representation;

import static bg.registratura.representation.TestRepresentatives.BORN;
import static bg.registratura.representation.TestRepresentatives.parentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Recording.Reason;
import bg.registratura.representation.Recording.Refused;
import bg.registratura.representation.Relative.Kinship;
import bg.registratura.representation.Representatives.Appointment;
import bg.registratura.security.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class RepresentativesTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);

    @Autowired
    Representatives representatives;

    @Autowired
    Families families;

    @Autowired
    Patients patients;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    PatientId child;

    @BeforeEach
    void sitDown() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        child = ((Registered) patients.register(TestRepresentatives.child())).id();
    }

    @Test
    void standOnRecordWithTheirProof() {
        TestRepresentatives.parent(representatives, child, "Мая Примерна");

        var one = representatives.goodToday(child).getFirst();

        assertThat(one.name()).isEqualTo("Мая Примерна");
        assertThat(one.proof().text()).contains("0012", "Община Измислица");
        assertThat(trail.page(Filter.about(child.value()), 0, 1).getFirst().action())
                .isEqualTo(Action.REPRESENTATIVE_RECORDED);
    }

    @Test
    void ofAMinorLoseTheirRightOnTheEighteenthBirthday() {
        TestRepresentatives.parent(representatives, child, "Мая Примерна");
        var one = representatives.of(child).getFirst();

        assertThat(one.isGoodOn(BORN.plusYears(18).minusDays(1))).isTrue();
        assertThat(one.isGoodOn(BORN.plusYears(18))).isFalse();
    }

    @Test
    void ofSomebodyUnderInterdictionKeepItAfterwards() {
        var proof = new Proof(Proof.Kind.COURT_DECISION, "55", TODAY, "Съд Измислица");
        var guardian = new Appointment(
                child, RepresentativeKind.GUARDIAN, "Опекун Тестов", null, null, proof, true, TODAY.plusYears(20));
        representatives.record(guardian);
        var one = representatives.of(child).getFirst();

        assertThat(one.isGoodOn(BORN.plusYears(18))).isTrue();
        assertThat(one.isGoodOn(TODAY.plusYears(20))).isTrue();
        assertThat(one.isGoodOn(TODAY.plusYears(20).plusDays(1))).isFalse();
    }

    @Test
    void areNotRecordedForAnAdultNorTwiceNorAfterTheirTerm() {
        var adult = ((Registered) patients.register(TestPeople.somebody())).id();
        assertThat(representatives.record(parentOf(adult, "Мая Примерна"))).isEqualTo(new Refused(Reason.OF_AGE));

        representatives.record(parentOf(child, "Мая Примерна"));
        assertThat(representatives.record(parentOf(child, "Мая Примерна"))).isEqualTo(new Refused(Reason.ALREADY));

        var over = parentOf(child, "Иван Примерен");
        assertThat(representatives.record(new Appointment(
                        child, over.kind(), over.name(), null, null, over.proof(), false, TODAY.minusDays(1))))
                .isEqualTo(new Refused(Reason.OVER));
        assertThat(representatives.record(
                        new Appointment(child, over.kind(), over.name(), child, null, over.proof(), false, null)))
                .isEqualTo(new Refused(Reason.THEMSELVES));
        var future = new Proof(Proof.Kind.BIRTH_CERTIFICATE, "1", TODAY.plusDays(1), "Община Измислица");
        assertThat(representatives.record(
                        new Appointment(child, over.kind(), over.name(), null, null, future, false, null)))
                .isEqualTo(new Refused(Reason.NOT_YET));
    }

    @Test
    void endOnceWithAReasonAndOtherwiseNeverChange() {
        var id = ((Authority.ByLaw) TestRepresentatives.parent(representatives, child, "Мая Примерна")).id();

        representatives.end(id, "лишена от родителски права");
        representatives.end(id, "втори път");

        assertThat(representatives.goodToday(child)).isEmpty();
        assertThat(representatives.of(child)).hasSize(1);
        assertThatThrownBy(() -> jdbc.update(
                        "update representative set name = 'Друг' where representative_id = ?",
                        id.value().toString()))
                .hasMessageContaining("never changes");
    }

    @Test
    void makeAFamilyThatIsSwitchedBetween() {
        var mother = ((Registered) patients.register(TestPeople.somebody())).id();
        var sister = ((Registered) patients.register(TestRepresentatives.child())).id();
        var proof = parentOf(child, "x").proof();
        var kind = RepresentativeKind.PARENT;
        var first = TestRepresentatives.recorded(representatives.record(
                new Appointment(child, kind, "Вяра Тестова Примерна", mother, null, proof, false, null)));
        var same = ((Authority.ByLaw) first).id();
        representatives.record(
                new Appointment(sister, kind, "Вяра Тестова Примерна", mother, same, proof, false, null));

        assertThat(families.of(child))
                .extracting(Relative::patient, Relative::kinship)
                .containsExactly(tuple(mother, Kinship.REPRESENTATIVE), tuple(sister, Kinship.SIBLING));
        assertThat(families.of(mother))
                .extracting(Relative::kinship)
                .containsOnly(Kinship.CHARGE)
                .hasSize(2);
        assertThat(representatives.namesakes(" Вяра Тестова Примерна ", child)).hasSize(1);
        assertThat(trail.page(Filter.about(sister.value()), 0, 2))
                .as("who was shown beside another patient stands in the log")
                .extracting(AuditTrail.Entry::action)
                .containsOnly(Action.RECORD_READ);
    }

    @Test
    void areWrittenDownAtTheDeskOnly() {
        At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD).forEach(role -> {
            At.desk(role);
            assertThatThrownBy(() -> representatives.record(parentOf(child, "Мая Примерна")))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        });
    }
}
