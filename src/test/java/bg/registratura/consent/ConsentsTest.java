package bg.registratura.consent;

import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static bg.registratura.consent.SignerRole.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Consenting.Reason;
import bg.registratura.consent.Consenting.Recorded;
import bg.registratura.consent.Consenting.Refused;
import bg.registratura.consent.Consenting.Unchecked;
import bg.registratura.consent.Consenting.Unsigned;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.StepState;
import bg.registratura.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ConsentsTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);
    static final Answers ANSWERS = new Answers(Pregnancy.NO, "една панорамна през май", "мост");

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Standings standings;

    @Autowired
    ConsentStep step;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    PatientId patient;
    Visit visit;
    OrderId order;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        come(TODAY.minusYears(43));
    }

    @Test
    void areGrantedWhenThePatientSigned() {
        assertThat(standings.now(order)).isEqualTo(new Standing.NotAsked());

        var form = room.print(order, FormKind.CONSENT).form();
        assertThat(standings.now(order)).isEqualTo(new Standing.Printed(form));

        assertThat(consents.grant(form, ANSWERS, room.signers(patient, PATIENT)))
                .isInstanceOf(Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
        assertThat(log()).contains("CONSENT_PRINTED", "CONSENT_GRANTED");
    }

    @Test
    void areNotGrantedByAnUnsignedSheet() {
        var form = room.print(order, FormKind.CONSENT).form();

        assertThat(consents.grant(form, ANSWERS, List.of())).isEqualTo(new Unsigned(List.of(Set.of(PATIENT))));
        assertThat(standings.now(order)).isEqualTo(new Standing.Printed(form));
    }

    @Test
    void wantAnIdentityCheckOfTodayOfTheSigner() {
        var form = room.print(order, FormKind.CONSENT).form();
        var witness = Signer.checked(PATIENT, "Вяра", room.check(patient, Bearer.WITNESS));
        var yesterday = room.signers(patient, PATIENT);

        assertThat(consents.grant(form, ANSWERS, List.of(witness))).isEqualTo(new Unchecked(List.of(witness)));
        clock.advance(Duration.ofDays(1));
        assertThat(consents.grant(form, ANSWERS, yesterday)).isEqualTo(new Unchecked(yesterday));
    }

    @Test
    void ofAMinorNeedTheParentToo() {
        come(TODAY.minusYears(16));
        var form = room.print(order, FormKind.CONSENT).form();

        assertThat(consents.grant(form, ANSWERS, room.signers(patient, PATIENT)))
                .isInstanceOf(Unsigned.class);
        assertThat(consents.grant(form, ANSWERS, room.signers(patient, PATIENT, PARENT)))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void areOutgrownByAChildWhoTurnsFourteenBeforeTheExposure() {
        come(TODAY.minusYears(14).plusDays(1));
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, ANSWERS, room.signers(patient, PARENT));

        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
        clock.advance(Duration.ofDays(1));
        assertThat(standings.now(order)).isInstanceOf(Standing.Outgrown.class);
    }

    @Test
    void askOnPregnancyAndTakeNoSilenceForAnAnswer() {
        var form = room.print(order, FormKind.CONSENT).form();
        var silence = new Answers(Pregnancy.NOT_APPLICABLE, "", "");

        assertThat(consents.grant(form, silence, room.signers(patient, PATIENT)))
                .isEqualTo(new Refused(Reason.PREGNANCY_UNANSWERED));
    }

    @Test
    void keepTheAnswersSealed() {
        var form = room.print(order, FormKind.CONSENT).form();
        var recorded = (Recorded) consents.grant(form, ANSWERS, room.signers(patient, PATIENT));
        var sealed = sql.queryForObject(
                "select answers_sealed from consent where consent_id = ?",
                byte[].class,
                recorded.consent().value().toString());

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("NO", "мост");
    }

    @Test
    void areDecidedOncePerSheet() {
        var form = room.print(order, FormKind.CONSENT).form();
        var signers = room.signers(patient, PATIENT);
        consents.grant(form, ANSWERS, signers);

        assertThat(consents.grant(form, ANSWERS, signers)).isEqualTo(new Refused(Reason.DECIDED_ALREADY));
        assertThat(consents.refuse(form, "", signers)).isEqualTo(new Refused(Reason.DECIDED_ALREADY));
    }

    @Test
    void areRefusedByThePatientOrByPhysicianAndWitness() {
        var form = room.print(order, FormKind.CONSENT).form();
        var uin = new ConsentRows(sql, ConsentRows.DAY.minusYears(44)).physician();
        var physician = Signer.physician("д-р Testa Izmislena", uin);
        assertThat(consents.refuse(form, "", List.of(physician))).isEqualTo(new Unsigned(List.of(Set.of(WITNESS))));

        var attested = List.of(physician, room.signer(WITNESS, patient));
        assertThat(consents.refuse(form, "страх", attested)).isInstanceOf(Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Refused.class);
        assertThat(step.states(List.of(visit))).containsEntry(visit.id(), StepState.blocked("consent.step.refused"));
    }

    @Test
    void canFollowARefusalOnANewSheet() {
        consents.refuse(room.print(order, FormKind.REFUSAL).form(), "", room.signers(patient, PATIENT));
        clock.advance(Duration.ofMinutes(5));
        var again = room.print(order, FormKind.CONSENT).form();
        clock.advance(Duration.ofMinutes(1));
        consents.grant(again, ANSWERS, room.signers(patient, PATIENT));

        assertThat(standings.now(order)).isInstanceOf(Standing.Granted.class);
    }

    @Test
    void areWithdrawnAsTheyWereGivenOnASignedSheet() {
        var given = granted();
        clock.advance(Duration.ofMinutes(10));
        var sheet = withdrawal(given);
        assertThat(consents.withdraw(sheet, List.of())).isInstanceOf(Unsigned.class);

        assertThat(consents.withdraw(sheet, room.signers(patient, PATIENT))).isInstanceOf(Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Ended.class);
        assertThat(standings.at(order, TestClock.START.plusSeconds(60))).isInstanceOf(Standing.Granted.class);
        assertThat(log()).contains("CONSENT_WITHDRAWN");
    }

    @Test
    void areNotWithdrawnTwice() {
        var sheet = withdrawal(granted());
        clock.advance(Duration.ofMinutes(1));
        At.desk(Role.TECHNICIAN);
        consents.stop(order, "зави му се свят");
        At.desk(Role.RECEPTION);

        assertThat(consents.withdraw(sheet, room.signers(patient, PATIENT)))
                .isEqualTo(new Refused(Reason.NOT_IN_FORCE));
    }

    @Test
    void areStoppedAtTheUnitAtOnce() {
        granted();
        At.desk(Role.TECHNICIAN);

        assertThat(consents.stop(order, " ")).isEqualTo(new Refused(Reason.REASON_MISSING));
        assertThat(consents.stop(order, "зави му се свят")).isInstanceOf(Recorded.class);
        assertThat(consents.stop(order, "пак")).isEqualTo(new Refused(Reason.NOT_IN_FORCE));
        assertThat(log()).contains("CONSENT_STOPPED");
    }

    @Test
    void areAnnulledByAShiftLeadOnly() {
        var consent = granted();
        assertThatThrownBy(() -> consents.annul(consent, "друг пациент")).isInstanceOf(AccessDeniedException.class);

        At.desk(Role.SHIFT_LEAD);
        assertThat(consents.annul(consent, "друг пациент")).isInstanceOf(Recorded.class);
        assertThat(standings.now(order)).isInstanceOf(Standing.Ended.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RECEPTION", "SHIFT_LEAD"})
    void areForTheDeskAlone(Role role) {
        var form = room.print(order, FormKind.CONSENT).form();
        At.desk(role);

        assertThatThrownBy(() -> consents.grant(form, ANSWERS, List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> consents.refuse(form, "", List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> consents.withdraw(form, List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> room.print(order, FormKind.CONSENT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tellTheDeskHowFarAVisitIs() {
        assertThat(state()).isEqualTo(StepState.waiting("consent.step.to-print"));
        var form = room.print(order, FormKind.CONSENT).form();
        assertThat(state()).isEqualTo(StepState.waiting("consent.step.to-sign"));
        consents.grant(form, ANSWERS, room.signers(patient, PATIENT));
        assertThat(state()).isEqualTo(StepState.done("consent.step.granted"));
        room.order(visit);
        assertThat(state()).isEqualTo(StepState.waiting("consent.step.to-print"));
    }

    void come(LocalDate born) {
        patient = room.patient(born);
        visit = room.visit(patient);
        order = room.order(visit);
    }

    ConsentId granted() {
        var form = room.print(order, FormKind.CONSENT).form();
        return ((Recorded) consents.grant(form, ANSWERS, room.signers(patient, PATIENT))).consent();
    }

    ConsentForm withdrawal(ConsentId consent) {
        return room.print(room.request(order, FormKind.WITHDRAWAL).withdrawing(consent))
                .form();
    }

    StepState state() {
        return step.states(List.of(visit)).get(visit.id());
    }

    List<String> log() {
        return sql.queryForList(
                "select action from audit_event where subject_id = ? order by seq",
                String.class,
                patient.value().toString());
    }
}
