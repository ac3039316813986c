package bg.registratura;

import static bg.registratura.DeskLife.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.consent.SignerRole;
import bg.registratura.crypto.ColumnCipher;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.TestLooks;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.representation.Proof;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.Representatives.Appointment;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.retention.Cause;
import bg.registratura.retention.LegalHolds;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.visit.Visits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is erased: what was typed of them is looked for afterwards, in every column of every table. */
@DatabaseTest
@DisplayName("An erasure")
class ErasureReachesEverythingTest {

    @Autowired
    DeskLife life;

    @Autowired
    Erasures erasures;

    @Autowired
    Answers answers;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    Representatives representatives;

    @Autowired
    LegalHolds holds;

    @Autowired
    TestStaff staff;

    @Autowired
    ColumnCipher cipher;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlywayConnectionDetails owner;

    JdbcTemplate sql;

    @BeforeEach
    void read() {
        clock.set(TestClock.START);
        sql = new Leftovers(owner, Path.of(".")).sql();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void leavesNothingThatWasTypedButWhatAGroundKeeps() {
        var patient = life.known("Изтрита", "Частично", "Заличимо");
        life.merge(patient, life.known("Изтрита", "Частично", "Заличимо"), "Заличимо");
        life.mention(patients.find(patient).orElseThrow().name(), "Заличимо");
        life.consented(patient, "Запазимо", SignerRole.GUARDIAN);
        life.draft(patient, RequestKind.ACCESS, "Изтрита Частично", "Заличимо");
        assertThat(where("Заличимо"))
                .contains(
                        "appointment.note",
                        "call_note.note",
                        "identity_check.exception_reason",
                        "imaging_order.cancelled_reason",
                        "imaging_order.question",
                        "imaging_order.referral_number",
                        "patient_merge.reason",
                        "patient_revision.reason",
                        "power_of_attorney.proxy_name",
                        "representative.name",
                        "visitor_entry.organisation");
        assertThat(opened(patient)).contains("Заличимо");

        var request = erased(patient, "Изтрита Частично", Decision.PARTLY);

        assertThat(where("Заличимо")).isEmpty();
        assertThat(opened(patient)).doesNotContain("Заличимо");
        assertThat(sql.queryForList("select patient_id from appointment where patient_id = ?", text(patient)))
                .isEmpty();
        assertThat(where("+359888555001")).isEmpty();
        assertThat(where("+359888555002")).isEmpty();
        assertThat(where("Запазимо"))
                .containsExactlyInAnyOrder("imaging_order.question", "imaging_order.referral_number");
        assertThat(patients.find(patient).orElseThrow().name().family()).isEqualTo("Частично");
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 20))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.DATA_ERASED, Action.REGISTER_PURGED);

        deliver(request, patient);
        assertThat(patients.find(patient).orElseThrow().name().family())
                .as("a medical record says whose it is")
                .isEqualTo("Частично");
    }

    @Test
    void takesTheIdentityAlongWhenTheAnswerWasHandedOver() {
        var patient = life.known("Изтрита", "Изцялова", "Изцялово");
        var request = erased(patient, "Заявител Изцялова", Decision.GRANTED);
        assertThat(patients.find(patient).orElseThrow().name().family()).isEqualTo("Изцялова");

        deliver(request, patient);

        assertThat(where("Изцялов")).containsExactly("subject_request.applicant_name");
        assertThat(sql.queryForMap(
                        "select given_name, family_name, birth_date, identifier_kind, identifier_hash, identifier_sealed"
                                + " from patient where patient_id = ?",
                        text(patient)))
                .containsEntry("given_name", "-")
                .containsEntry("identifier_kind", "NONE")
                .containsEntry("family_name", null)
                .containsEntry("identifier_hash", null)
                .containsEntry("identifier_sealed", null)
                .containsEntry("birth_date", java.sql.Date.valueOf(LocalDate.of(2081, 1, 1)));
        assertThat(sql.queryForList(
                        "select w.word from patient_name_word w join patient p using (client_number) where p.patient_id = ?",
                        String.class,
                        text(patient)))
                .isEmpty();
        assertThat(sql.queryForList("select version from patient_revision where patient_id = ?", text(patient)))
                .isEmpty();
    }

    @Test
    void leavesTheIdentityToAHoldThatWasPlacedInBetween() {
        var patient = life.known("Изтрита", "Придържана", "Придържимо");
        var request = erased(patient, "Заявител Придържана", Decision.GRANTED);
        staff.hire(Role.DPO).sitsDown();
        var cause = new Cause("Иск", "12/2125", "Районен съд", false);
        var hold = holds.place(new LegalHolds.Wanted(patient, null, cause, LocalDate.of(2125, 9, 5)));

        deliver(request, patient);
        assertThat(patients.find(patient).orElseThrow().name().family()).isEqualTo("Придържана");

        staff.hire(Role.DPO).sitsDown();
        holds.lift(hold, "делото приключи");
        assertThat(patients.find(patient).orElseThrow().name().family()).isNotEqualTo("Придържана");
        assertThat(where("Придържана")).containsExactly("subject_request.applicant_name");
    }

    @Test
    void endsWhatActsForThePersonAndKeepsWhoSignedForThem() {
        At.desk(Role.RECEPTION);
        var child = ((Registered) patients.register(TestRepresentatives.child())).id();
        life.consented(child, "кариес?", SignerRole.PARENT);

        erased(child, "Дете Примерно", Decision.PARTLY);

        var parent = representatives.of(child).getFirst();
        assertThat(parent.name()).isEqualTo("Тест Свидетелев");
        assertThat(parent.endedOn()).isEqualTo("2125-03-05");
    }

    @Test
    void ofARepresentativeKeepsWhatTheRepresentedNeeds() {
        At.desk(Role.RECEPTION);
        var mother = life.register("Майка", "Настойникова", DeskLife.PHONE, "адрес");
        var child = ((Registered) patients.register(TestRepresentatives.child())).id();
        var proof = new Proof(Proof.Kind.BIRTH_CERTIFICATE, "0012", LocalDate.of(2117, 6, 15), "Община Измислица");
        representatives.record(new Appointment(
                child, RepresentativeKind.PARENT, "Майка Тестова Настойникова", mother, null, proof, false, null));

        erased(mother, "Майка Тестова Настойникова", Decision.GRANTED);

        var parent = representatives.of(child).getFirst();
        assertThat(parent.name()).isEqualTo("Майка Тестова Настойникова");
        assertThat(parent.ownRecord()).isNull();
        assertThat(parent.endedOn()).isNull();
    }

    @Test
    void isDoneBeforeItsAnswerOnceAndByTheOfficer() {
        At.desk(Role.RECEPTION);
        var patient = life.register("Изтрита", "Наведнъж", DeskLife.PHONE, "адрес");
        var visit = visits.open(patient);
        var request = decided(patient, "Изтрита Наведнъж", Decision.GRANTED);

        assertThat(answers.print(request)).isEqualTo(new Progress.Refused(Refusal.NOT_ERASED));
        assertThat(erasures.erase(request)).isEqualTo(new Progress.Refused(Refusal.OPEN_VISIT));
        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> erasures.erase(request)).isInstanceOf(AccessDeniedException.class);
        visits.close(visit.id());
        At.desk(Role.DPO);
        var erased = made(erasures.erase(request));

        assertThat(erasures.erase(erased)).isEqualTo(new Progress.Refused(Refusal.NOT_NOW));
        assertThat(answers.print(erased)).isInstanceOf(Progress.Made.class);
    }

    @Test
    void isNothingAnybodyElseCanBringAbout() {
        var patient = life.known("Неизтрита", "Пазена", "Пазено");
        var access = life.asked(patient, RequestKind.ACCESS, "Неизтрита Пазена");
        access = made(answers.decide(access, Decision.GRANTED, "Всичко"));
        var id = access.id().value().toString();

        assertThatThrownBy(() -> sql.update("call erase_person(?, now(6), uuid())", id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("update patient_revision set reason = '-' where reason = 'Пазено'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("update representative set own_patient_id = null, end_reason = '-'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(where("Пазено")).contains("appointment.note", "representative.name");
    }

    @Test
    @DisplayName("takes passkeys along, which nobody can delete otherwise")
    void takesPasskeysAlong() {
        var patient = life.known("Изтрита", "Ключова", "Ключово");
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT,
                        UUID.randomUUID().toString(),
                        "И. Ключова",
                        patient.value(),
                        null,
                        Set.of(Role.PATIENT)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(
                account,
                new OwnPasskey(new SoftAuthenticator().make(accounts.passkey(account, "x")), "Ключово", null)));
        var own = account.value().toString();
        assertThatThrownBy(() -> sql.update("delete from passkey where owner_id = ?", own))
                .isInstanceOf(DataAccessException.class);

        erased(patient, "Изтрита Ключова", Decision.GRANTED);

        assertThat(sql.queryForList("select passkey_id from passkey where owner_id = ?", own))
                .isEmpty();
    }

    SubjectRequest erased(PatientId patient, String name, Decision decision) {
        return made(erasures.erase(decided(patient, name, decision)));
    }

    SubjectRequest decided(PatientId patient, String name, Decision decision) {
        var request = life.asked(patient, RequestKind.ERASURE, name);
        return made(answers.decide(request, decision, "Изтриваме."));
    }

    void deliver(SubjectRequest request, PatientId patient) {
        At.desk(Role.DPO);
        var printed = made(answers.print(request));
        At.desk(Role.RECEPTION);
        var check = life.check(patient, CheckPurpose.ANSWER, TestLooks.good());
        made(answers.deliver(printed, new Answers.Handover(check, true, true)));
    }

    /** Every column of every table in which a word stands. */
    Set<String> where(String word) {
        var found = new TreeSet<String>();
        for (Map<String, Object> column : sql.queryForList(
                "select table_name t, column_name c from information_schema.columns where table_schema = database()"
                        + " and table_name not like 'flyway%' and data_type in"
                        + " ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'date', 'datetime')")) {
            var count = sql.queryForObject(
                    "select count(*) from `%s` where locate(?, convert(`%s` using utf8mb4)) > 0"
                            .formatted(column.get("t"), column.get("c")),
                    Integer.class,
                    word);
            if (count != null && count > 0) {
                found.add(column.get("t") + "." + column.get("c"));
            }
        }
        return found;
    }

    /** What the sealed columns of a person's records and requests say. */
    String opened(PatientId patient) {
        var all = new StringBuilder();
        var records = sql.queryForList(
                "select o.patient_id from patient o join patient p using (person_id) where p.patient_id = ?",
                String.class,
                text(patient));
        for (var one : records) {
            for (var table : List.of("patient", "patient_revision")) {
                sql.queryForList(
                                "select address_sealed from " + table
                                        + " where address_sealed is not null and patient_id = ?",
                                byte[].class,
                                one)
                        .forEach(bytes -> all.append(cipher.open(bytes, "patient.address:" + one)));
            }
            sql.queryForList(
                            "select subject_request_id i, wish_sealed w from subject_request where patient_id = ?", one)
                    .forEach(row ->
                            all.append(cipher.open((byte[]) row.get("w"), "subject_request.wish:" + row.get("i"))));
        }
        return all.toString();
    }

    static String text(PatientId patient) {
        return patient.value().toString();
    }
}
