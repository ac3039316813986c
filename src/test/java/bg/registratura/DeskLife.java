package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.Credentials;
import bg.registratura.crypto.Uuid7;
import bg.registratura.diary.Appointments;
import bg.registratura.diary.BookedFor;
import bg.registratura.diary.Booking;
import bg.registratura.diary.Slot;
import bg.registratura.diary.Wanted;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.DocumentType;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.language.Dates;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.Merges;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.queue.Calls;
import bg.registratura.queue.ParkReason;
import bg.registratura.queue.Parking;
import bg.registratura.queue.Place;
import bg.registratura.register.CallNotes;
import bg.registratura.register.CallTopic;
import bg.registratura.register.Visitors;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.Wish;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Ordering.Placed;
import bg.registratura.visit.Orders;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a desk writes down of one person, through the services of the house: each typed text is of one word, so that it can be
 * looked for afterwards.
 */
class DeskLife {

    static final String FIRST_PHONE = "0888 555 001";
    static final String PHONE = "0888 555 002";

    @Autowired
    Patients patients;

    @Autowired
    Merges merges;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    IdentityChecks checks;

    @Autowired
    TestStaff staff;

    @Autowired
    Devices devices;

    @Autowired
    Credentials credentials;

    @Autowired
    SubjectRequests requests;

    @Autowired
    Appointments appointments;

    @Autowired
    Representatives representatives;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    Calls calls;

    @Autowired
    Parking parking;

    @Autowired
    CallNotes notes;

    @Autowired
    Visitors visitors;

    @Autowired
    TestClock clock;

    /** Somebody who was corrected, called and visited, booked, came and was called up; every reason is the word. */
    PatientId known(String given, String family, String word) {
        At.desk(Role.RECEPTION);
        var patient = register(given, family, FIRST_PHONE, word);
        var now = patients.find(patient).orElseThrow();
        patients.correct(patient, now.version(), particulars(given, family, PHONE, word), word);
        notes.note(given + " " + family, PhoneNumber.read(PHONE), CallTopic.APPOINTMENT, word);
        visitors.enter(given + " " + family, word, "М. Тестова");
        TestRepresentatives.guardian(representatives, patient, "Настойник " + word);
        TestRepresentatives.proxy(powers, patient, "Пълномощник " + word);
        expect(patient, word);
        come(patient, word);
        return patient;
    }

    PatientId register(String given, String family, String phone, String address) {
        return ((Registered) patients.register(particulars(given, family, phone, address))).id();
    }

    private static Particulars particulars(String given, String family, String phone, String address) {
        var somebody = TestPeople.named(given, "Тестова", family);
        return new Particulars(
                somebody.name(),
                somebody.birthDate(),
                somebody.sex(),
                somebody.identifier(),
                PhoneNumber.read(phone).orElseThrow(),
                address);
    }

    private void expect(PatientId patient, String note) {
        At.desk(Role.ADMINISTRATOR);
        var id = devices.next();
        devices.save(new Device(id, "Апарат", null, id.value().toString(), "2", null, 0));
        At.desk(Role.RECEPTION);
        var slot = Slot.of(id, Dates.dayOf(clock.instant()).plusDays(1), LocalTime.of(10, 0), 30);
        assertThat(appointments.book(new Wanted(slot, new BookedFor.OfPatient(patient), Examination.PANORAMIC, note)))
                .isInstanceOf(Booking.Booked.class);
    }

    private void come(PatientId patient, String word) {
        var visit = visits.open(patient);
        notices.give(visit, "1", Locale.of("bg"));
        calls.call(visit, new Place(Place.Kind.DESK, "1"), 0);
        parking.leave(visit, ParkReason.DOCUMENT);
        parking.pickUp(visit);
        orders.cancel(order(visit, word), word);
        checks.record(
                new Checked.OfPatient(patient),
                expired(word),
                Set.of(CheckPurpose.REGISTRATION),
                staff.hire(Role.SHIFT_LEAD).signature());
        credentials.issue(checks.find(check(patient, CheckPurpose.CREDENTIAL, TestLooks.good()))
                .orElseThrow());
        visits.close(visit.id());
    }

    private static Look expired(String reason) {
        return new Look(
                Bearer.SELF,
                null,
                DocumentType.FOREIGN_PASSPORT,
                "UTO",
                "891",
                DocumentValidity.EXPIRED,
                true,
                true,
                reason,
                null);
    }

    OrderId order(Visit visit, String question) {
        var referral =
                new Referral(Examination.PANORAMIC, Teeth.NONE, question, Purpose.DIAGNOSTIC, null, question, null);
        return ((Placed) orders.placeBeside(visit.id(), referral)).id();
    }

    /** An order that came to a signed consent. */
    OrderId consented(PatientId patient, String question, SignerRole... signers) {
        At.desk(Role.RECEPTION);
        var visit = visits.open(patient);
        var order = order(visit, question);
        var form = room.print(order, FormKind.CONSENT).form();
        assertThat(consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, signers)))
                .isInstanceOf(Consenting.Recorded.class);
        visits.close(visit.id());
        return order;
    }

    void merge(PatientId kept, PatientId merged, String reason) {
        At.desk(Role.SHIFT_LEAD);
        merges.merge(new MergeOrder(seen(kept), seen(merged), MergeGround.REGISTERED_TWICE, reason));
        At.desk(Role.RECEPTION);
    }

    private MergeOrder.Seen seen(PatientId patient) {
        return MergeOrder.Seen.of(patients.find(patient).orElseThrow());
    }

    SubjectRequest draft(PatientId patient, RequestKind kind, String name, String wish) {
        At.desk(Role.RECEPTION);
        return requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        kind,
                        patient,
                        new Applicant(name, ApplicantRole.SUBJECT, "", ""),
                        new Wish(wish, AnswerForm.PAPER, Channel.DESK)));
    }

    /** A request that the officer can decide. */
    SubjectRequest asked(PatientId patient, RequestKind kind, String name) {
        var drafted = draft(patient, kind, name, "Моля");
        var request = made(requests.identify(
                made(requests.register(drafted)), check(patient, CheckPurpose.REQUEST, TestLooks.good())));
        At.desk(Role.DPO);
        return request;
    }

    IdentityCheckId check(PatientId patient, CheckPurpose purpose, Look look) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(patient), look, Set.of(purpose));
        return shown.checks().get(purpose);
    }

    void mention(PersonName name, String word) {
        notes.note("Някой Друг", Optional.empty(), CallTopic.READY, name.given() + " " + name.family() + " " + word);
        visitors.enter("Някой Друг", word, name.brief());
    }

    static SubjectRequest made(Progress progress) {
        assertThat(progress).isInstanceOf(Progress.Made.class);
        return ((Progress.Made) progress).request();
    }
}
