package bg.registratura;

import static bg.registratura.DeskLife.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.consent.SignerRole;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Cause;
import bg.registratura.retention.LegalHoldId;
import bg.registratura.retention.LegalHolds;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Erasures;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.Sentences;
import bg.registratura.subjectrequest.SubjectRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A legal hold wins over an erasure that was granted, in the house and in the database; the answer on access tells of it. */
@DatabaseTest
class HoldWinsTest {

    @Autowired
    DeskLife life;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasures erasures;

    @Autowired
    Answers answers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sentences sentences;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    PatientId patient;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        patient = somebodyNew();
        life.consented(patient, "преглед", SignerRole.PATIENT);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void overAnErasureUntilItIsLifted() {
        var hold = hold(false);
        var request = decided();

        assertThat(erasures.erase(request)).isEqualTo(new Progress.Refused(Refusal.HELD));
        assertThatThrownBy(() -> sql.update(
                        "call erase_person(?, '2125-03-05 09:00:00', uuid())",
                        request.id().value().toString()))
                .hasStackTraceContaining("nobody is erased while a legal hold stands");

        officer();
        holds.lift(hold, "делото приключи");
        assertThat(erasures.erase(request)).isInstanceOf(Progress.Made.class);
    }

    @Test
    void ofAMergedRecordToo() {
        hold(false);
        var kept = somebodyNew();
        life.merge(kept, patient, "един човек");
        patient = kept;

        assertThat(erasures.erase(decided())).isEqualTo(new Progress.Refused(Refusal.HELD));
    }

    @Test
    void andIsToldInTheAnswerUnlessItsNoticeIsWithheld() {
        hold(true);
        var request = life.asked(patient, RequestKind.ACCESS, "Задържана Искова");
        assertThat(dossier(request)).doesNotContain("12/2125").contains("Пази се до ", "десет години от изследването");

        hold(false);
        At.desk(Role.DPO);
        assertThat(dossier(request))
                .contains(
                        "всички данни на лицето, дело № 12/2125, Районен съд. Причина: Иск.",
                        "Пази се задържано: дело № 12/2125 (Районен съд), до вдигане; по закон до ");
    }

    private PatientId somebodyNew() {
        At.desk(Role.RECEPTION);
        return life.register("Задържана", "Искова", "0888 555 004", "гр. Примерово");
    }

    private String dossier(SubjectRequest request) {
        return dossiers.of(request)
                .entries()
                .map(entry -> sentences.of(Locale.of("bg"), entry))
                .collect(Collectors.joining("\n"));
    }

    private SubjectRequest decided() {
        var request = life.asked(patient, RequestKind.ERASURE, "Задържана Искова");
        return made(answers.decide(request, Decision.PARTLY, "Изтриваме."));
    }

    private LegalHoldId hold(boolean withheld) {
        officer();
        var review = Dates.dayOf(clock.instant()).plusMonths(6);
        return holds.place(
                new LegalHolds.Wanted(patient, null, new Cause("Иск", "12/2125", "Районен съд", withheld), review));
    }

    private void officer() {
        staff.hire(Role.DPO).sitsDown();
    }
}
