package bg.registratura.subjectrequest;

import static bg.registratura.subjectrequest.SubjectRequestsTest.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.crypto.Uuid7;
import bg.registratura.disclosure.Annulments;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.document.Documents;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.Entry.Word;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Whoever received what was corrected, erased or restricted is told once, or it is on record why not. */
@DatabaseTest
class RecipientNoticesTest {

    @Autowired
    RecipientNotices notices;

    @Autowired
    RecipientNoticeRepository repository;

    @Autowired
    SubjectRequests requests;

    @Autowired
    Answers answers;

    @Autowired
    Erasures erasures;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    LetterTally tally;

    @Autowired
    Documents documents;

    @Autowired
    IdentityChecks checks;

    @Autowired
    ReleaseRoom releases;

    @Autowired
    DisclosureRegister register;

    @Autowired
    Annulments annulments;

    @Autowired
    Sharing sharing;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    TestOutsiders outsiders;
    PatientId patient;
    PractitionerId dentist;
    LocalDate today;

    @BeforeEach
    void aPatientOfWhomADentistAndAClinicReceived() {
        clock.set(TestClock.START);
        today = Dates.dayOf(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        patient = releases.patient(today.minusYears(44));
        dentist = outsiders.dentist("Uvedomena");
    }

    @AfterEach
    void leave() {
        outsiders.leave();
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void listEachRecipientOnceHoweverOftenTheyReceived() {
        grant();
        grant();
        hand("Клиника Първа");
        hand(" клиника първа ");
        clock.advance(Duration.ofDays(2));

        assertThat(notices.of(rectified()))
                .extracting(NoticedRecipient::acts)
                .containsExactlyInAnyOrder(
                        List.of("subjectrequest.notice.grant"), List.of("disclosure.act.HANDED_OVER"));
        assertThat(notices.of(rectified())).allSatisfy(one -> {
            assertThat(one.last()).contains(today);
            assertThat(one.notice()).isEmpty();
        });
    }

    @Test
    void listNobodyWhoReceivedAfterwardsOrByMistake() {
        hand("Клиника Сгрешена");
        staff.hire(Role.SHIFT_LEAD).sitsDown();
        annulments.annul(register.of(patient).getFirst().entry().id(), "сгрешен пациент");
        var request = rectified();
        clock.advance(Duration.ofDays(1));
        grant();

        At.desk(Role.DPO);
        assertThat(notices.of(request)).isEmpty();
        assertThat(notices.due()).doesNotContain(request.id());
    }

    @Test
    void areOfNobodyWhenNothingWasGrantedOrItIsNoChange() {
        grant();

        var refused = decided(RequestKind.RECTIFICATION, Decision.REFUSED);
        assertThat(refused.isToldToRecipients()).isFalse();
        assertThat(notices.of(refused)).isEmpty();
        var access = decided(RequestKind.ACCESS, Decision.GRANTED);
        assertThat(access.isToldToRecipients()).isFalse();
        assertThat(notices.of(access)).isEmpty();
        assertThat(notices.due()).doesNotContain(refused.id(), access.id());
    }

    @Test
    void writeALetterInTwoCopiesThatWaitsToBeTold() {
        grant();
        var request = rectified();
        var before = tally.count();
        assertThat(notices.due()).contains(request.id());

        assertThat(notices.write(request, only(request), " гр. София, ул. „Проба“ № 2 "))
                .isTrue();
        assertThat(notices.write(request, only(request), "другаде")).isFalse();
        assertThat(notices.waive(request, only(request), WaiverGround.IMPOSSIBLE, "няма го"))
                .isFalse();

        var notice = only(request).notice().orElseThrow();
        assertThat(notice.address()).isEqualTo("гр. София, ул. „Проба“ № 2");
        assertThat(notice.isOwed()).isTrue();
        var paper = documents.find(notice.letter().orElseThrow()).orElseThrow();
        assertThat(paper.copies()).isEqualTo(2);
        assertThat(paper.template()).isEqualTo("recipient-notice");
        assertThat(notices.due()).doesNotContain(request.id());
        assertThat(letters.owed())
                .filteredOn(owed -> owed.request().equals(request.id()))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.what()).isEqualTo("subjectrequest.notice.letter");
                    assertThat(owed.to()).contains("Uvedomena");
                });
        assertThat(tally.count()).isEqualTo(before + 1);
        assertThat(notices.print(notice).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        assertThat(notices.print(notice)).isEmpty();
        assertThat(entry()).isEqualTo("subjectrequest.record.recipient-written");

        At.desk(Role.RECEPTION);
        assertThat(notices.told(request, notice, LetterWay.POST, today)).isTrue();
        assertThat(notices.told(request, notice, LetterWay.HANDED, today)).isFalse();
        assertThat(only(request).notice().orElseThrow().toldWay()).isEqualTo(LetterWay.POST);
        assertThat(tally.count()).isEqualTo(before);
        assertThat(entry()).isEqualTo("subjectrequest.record.recipient-told");
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.RECIPIENT_NOTICE_WRITTEN, Action.RECIPIENT_NOTICE_TOLD)
                .doesNotContain(Action.RECIPIENT_NOTICE_WAIVED);
    }

    @Test
    void writeDownWhySomebodyIsNotTold() {
        grant();
        var request = rectified();

        assertThat(notices.waive(request, only(request), WaiverGround.DISPROPORTIONATE, " закрита практика "))
                .isTrue();
        assertThat(notices.write(request, only(request), "гр. София")).isFalse();

        var notice = only(request).notice().orElseThrow();
        assertThat(notice.ground()).isEqualTo(WaiverGround.DISPROPORTIONATE);
        assertThat(notice.letter()).isEmpty();
        assertThat(notice.isOwed()).isFalse();
        assertThat(notices.due()).doesNotContain(request.id());
        assertThat(repository.entries(patient)).singleElement().satisfies(entry -> assertThat(entry.values())
                .contains(
                        today,
                        new Word("subjectrequest.notice.change.RECTIFICATION"),
                        new Word("subjectrequest.notice.waive.DISPROPORTIONATE"),
                        "закрита практика"));
        assertThat(trail.page(AuditTrail.Filter.about(patient.value()), 0, 100))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.RECIPIENT_NOTICE_WAIVED);
    }

    @Test
    void waitForTheErasureItself() {
        patient = outsiders.patient();
        grant();
        var decided = decided(RequestKind.ERASURE, Decision.GRANTED);
        assertThat(decided.isToldToRecipients()).isTrue();
        assertThat(decided.changedAt()).isEmpty();
        assertThat(notices.of(decided)).isEmpty();
        assertThat(notices.due()).doesNotContain(decided.id());

        At.desk(Role.DPO);
        var erased = made(erasures.erase(decided));
        assertThat(notices.due()).contains(erased.id());
        assertThat(notices.write(erased, only(erased), "гр. София")).isTrue();
    }

    @Test
    void knowTheAddressOfTheLastLetter() {
        grant();
        var first = rectified();
        assertThat(notices.addressOf(first, only(first))).isEmpty();
        notices.write(first, only(first), "гр. Примерово, ул. „Помнена“ № 3");

        var second = rectified();
        assertThat(notices.addressOf(second, only(second))).isEqualTo("гр. Примерово, ул. „Помнена“ № 3");
    }

    @Test
    void knowTheAddressOfTheDentistsPractice() {
        grant();
        sql.update(
                "insert into practice (practice_id, name, address, country, recorded_at) values "
                        + "(?, 'Практика', 'гр. Примерово, ул. „Зъбна“ № 4', 'BGR', '2125-03-05')",
                dentist.value().toString());
        sql.update(
                "insert into practice_dentist (practice_dentist_id, practice_id, practitioner_id, way, applied_at) "
                        + "values (uuid(), ?, ?, 'BY_PRACTICE', '2125-03-05')",
                dentist.value().toString(),
                dentist.value().toString());
        sql.update(
                "update practice set checked_on = '2125-03-05', checked_at = '2125-03-05', checked_how = 'TRADE_REGISTER', "
                        + "checked_by = uuid() where practice_id = ?",
                dentist.value().toString());
        sql.update(
                "update practitioner set uin = '0000190003' where practitioner_id = ?",
                dentist.value().toString());
        sql.update(
                "update practice_dentist set from_on = '2125-03-05', checked_at = '2125-03-05', checked_how = 'REGISTER', "
                        + "checked_by = uuid() where practitioner_id = ?",
                dentist.value().toString());
        var request = rectified();

        assertThat(notices.addressOf(request, only(request))).isEqualTo("гр. Примерово, ул. „Зъбна“ № 4");
    }

    @Test
    void keepALetterWhoseEntryWasAMistakeInView() {
        hand("Клиника Късна");
        var request = rectified();
        notices.write(request, only(request), "гр. София");
        staff.hire(Role.SHIFT_LEAD).sitsDown();
        annulments.annul(register.of(patient).getFirst().entry().id(), "сгрешен пациент");

        At.desk(Role.DPO);
        assertThat(only(request).acts()).isEmpty();
        assertThat(only(request).notice().orElseThrow().isOwed()).isTrue();
    }

    @Test
    void areWrittenByTheOfficerWithWords() {
        grant();
        var request = rectified();
        var recipient = only(request);
        assertThatThrownBy(() -> notices.write(request, recipient, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notices.waive(request, recipient, WaiverGround.IMPOSSIBLE, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        notices.write(decided(RequestKind.RECTIFICATION, Decision.REFUSED), recipient, "гр. София"))
                .isInstanceOf(IllegalArgumentException.class);
        notices.write(request, recipient, "гр. София");
        var notice = only(request).notice().orElseThrow();
        assertThatThrownBy(() -> notices.told(request, notice, LetterWay.NO_ADDRESS, today))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notices.told(request, notice, LetterWay.POST, today.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);

        At.desk(Role.RECEPTION);
        assertThatThrownBy(() -> notices.write(request, recipient, "гр. София"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> notices.waive(request, recipient, WaiverGround.IMPOSSIBLE, "x"))
                .isInstanceOf(AccessDeniedException.class);
        At.desk(Role.TECHNICIAN);
        assertThatThrownBy(() -> notices.of(request)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseTakesANoticeOfWhatWasGrantedAndOfARecipientAlone() {
        grant();
        var granted = rectified();
        var key = only(granted).key();
        var refused = decided(RequestKind.RECTIFICATION, Decision.REFUSED);
        var toErase = decided(RequestKind.ERASURE, Decision.GRANTED);

        refused(() -> insert(refused, key, null, "'IMPOSSIBLE', 'x'"), "told of what was granted and done");
        refused(() -> insert(toErase, key, null, "'IMPOSSIBLE', 'x'"), "told of what was granted and done");
        refused(() -> insert(granted, "0".repeat(64), null, "'IMPOSSIBLE', 'x'"), "somebody who received");
        refused(() -> insert(granted, key, null, "null, null"), "recipient_notice_is_a_letter_or_a_reason");
        refused(() -> insert(granted, key, null, "'IMPOSSIBLE', ' '"), "is_left_out_for_a_reason");
        refused(() -> insert(granted, key, null, "'LAZY', 'x'"), "is_left_out_on_a_ground_of_the_law");
        refused(() -> insert(granted, key, UUID.randomUUID(), "null, null"), "a letter made for it");

        notices.write(granted, only(granted), "гр. София");
        var letter = only(granted).notice().orElseThrow();
        refused(() -> insert(granted, key, null, "'IMPOSSIBLE', 'x'"), "recipient_notice_is_made_once");
        refused(
                () -> insert(granted, key, letter.letter().orElseThrow().value(), "'IMPOSSIBLE', 'x'"),
                "recipient_notice_is_a_letter_or_a_reason");
    }

    @Test
    void theDatabaseChangesNothingButThatItWasTold() {
        grant();
        var request = rectified();
        notices.write(request, only(request), "гр. София");
        var notice = only(request).notice().orElseThrow();

        refused(() -> sql.update("update recipient_notice set recipient = 'x'"), "denied");
        refused(() -> sql.update("delete from recipient_notice"), "denied");
        refused(() -> tell(notice, "NO_ADDRESS", today), "recipient_notice_is_told_in_a_known_way");
        refused(() -> tell(notice, "POST", today.minusDays(1)), "recipient_notice_is_told_after_it_was_written");
        tell(notice, "POST", today);
        refused(() -> tell(notice, "HANDED", today), "told once");

        var waived = rectified();
        notices.waive(waived, only(waived), WaiverGround.IMPOSSIBLE, "няма го");
        refused(() -> tell(only(waived).notice().orElseThrow(), "POST", today), "recipient_notice_is_told_by_a_letter");
    }

    private void insert(SubjectRequest request, String key, UUID document, String groundAndReason) {
        sql.update(
                "insert into recipient_notice (recipient_notice_id, subject_request_id, recipient_key, recipient, document_id, "
                        + "address_sealed, ground, reason, noticed_at, noticed_by) values (uuid(), ?, ?, 'x', ?, ?, "
                        + groundAndReason + ", '2125-03-05 09:00:00', uuid())",
                request.id().value().toString(),
                key,
                document == null ? null : document.toString(),
                document == null ? null : new byte[] {1});
    }

    private void tell(RecipientNotice notice, String way, LocalDate on) {
        sql.update(
                "update recipient_notice set told_on = ?, told_way = ?, told_at = ?, told_by = uuid() "
                        + "where recipient_notice_id = ?",
                on,
                way,
                TestClock.START.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                notice.id().value().toString());
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(why);
    }

    private String entry() {
        return repository.entries(patient).getFirst().key();
    }

    private NoticedRecipient only(SubjectRequest request) {
        var all = notices.of(request);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void grant() {
        outsiders.enter(patient);
        sharing.grantFor(dentist, null, 7);
        At.desk(Role.DPO);
    }

    private void hand(String name) {
        var named = Recipient.named(RecipientKind.FACILITY, name, new Country("BGR"));
        At.desk(Role.RECEPTION);
        releases.hand(
                releases.release(patient, named, Channel.MEDIUM_IN_PERSON),
                releases.taking("Калин Образцов", releases.stranger()));
    }

    private SubjectRequest rectified() {
        return decided(RequestKind.RECTIFICATION, Decision.GRANTED);
    }

    private SubjectRequest decided(RequestKind kind, Decision decision) {
        At.desk(Role.RECEPTION);
        var drafted = requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        kind,
                        patient,
                        new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, "", ""),
                        new Wish("", AnswerForm.PAPER, bg.registratura.subjectrequest.Channel.DESK)));
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.REQUEST));
        var request = made(requests.identify(
                made(requests.register(drafted)), shown.checks().get(CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        return made(answers.decide(request, decision, "Ето отговора."));
    }
}
