package bg.registratura;

import static bg.registratura.schema.Tables.CHAIR_CODE;
import static bg.registratura.schema.Tables.RESTRICTION;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.audit.AuditTrail;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consenting;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.PastSheets;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.Issuance;
import bg.registratura.crypto.Uuid7;
import bg.registratura.diary.Appointments;
import bg.registratura.diary.BookedFor;
import bg.registratura.diary.Booking;
import bg.registratura.diary.Slot;
import bg.registratura.diary.Wanted;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.document.Documents;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.Exceptions;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.Technique;
import bg.registratura.family.FamilyDesk;
import bg.registratura.family.Trusting;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeId;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.Merges;
import bg.registratura.people.Merging.Merged;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.restriction.RestrictionId;
import bg.registratura.retention.Cause;
import bg.registratura.retention.LegalHolds;
import bg.registratura.search.TestNames;
import bg.registratura.security.AccountId;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.ChairCodeId;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossier;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.Doubt;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.Progress;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.SubjectRequest;
import bg.registratura.subjectrequest.SubjectRequestId;
import bg.registratura.subjectrequest.SubjectRequests;
import bg.registratura.subjectrequest.Wish;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Visits;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two records become one person and two again: nothing is lost on either side, table by table. */
@DatabaseTest
@DisplayName("Merge and unmerge")
class MergeRoundTripTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

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
    PastSheets sheets;

    @Autowired
    LegalHolds holds;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Exposures exposures;

    @Autowired
    TestStaff staff;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Devices devices;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Pictures pictures;

    @Autowired
    Credentials credentials;

    @Autowired
    FamilyDesk families;

    @Autowired
    Accounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Sharing sharing;

    @Autowired
    ReleaseRoom releases;

    @Autowired
    SubjectRequests requests;

    @Autowired
    Cases cases;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Appointments appointments;

    @Autowired
    Representatives representatives;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    bg.registratura.subjectrequest.Answers answers;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext house;

    TestOutsiders outsiders;
    Device unit;
    AccountId operator;
    PractitionerId dentist;
    LocalTime hour = LocalTime.of(9, 0);
    PatientId kept;
    PatientId merged;

    @BeforeEach
    void twoRecordsWithEverythingARecordCanHave() throws Exception {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Slyatova" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        operator = outsiders.enter(Role.TECHNICIAN);
        At.desk(Role.ADMINISTRATOR);
        var id = devices.next();
        unit = new Device(id, "Апарат", null, id.value().toString(), "2", null, 0);
        devices.save(unit);
        kept = everything();
        merged = everything();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void leavesEveryTableAsItWasAndWhatWasWrittenMeanwhileToo() throws Exception {
        TestNames.putDown(house);
        var before = dump();
        var merge = merge();
        assertThat(withoutPersons(dump())).isEqualTo(withoutPersons(before));

        At.desk(Role.RECEPTION);
        examine(merged, SignerRole.GUARDIAN);
        request(merged);
        var meanwhile = dump();
        unmerge(merge);

        assertThat(withoutPersons(dump())).isEqualTo(withoutPersons(meanwhile));
        assertThat(dump().get("patient")).isEqualTo(before.get("patient"));
        assertThat(before).allSatisfy((table, rows) -> assertThat(dump().get(table))
                .as(table)
                .containsAll(Set.of("visit_day", "register_counter", "visit").contains(table) ? List.of() : rows));
    }

    @Test
    void comparesEveryTableThatNamesAPatient() {
        var tables = new TreeSet<>(jdbc.queryForList(
                "select table_name from information_schema.columns where table_schema = database()"
                        + " and column_name = 'patient_id'",
                String.class));

        assertThat(tables).isNotEmpty().allSatisfy(table -> {
            for (var patient : List.of(kept, merged)) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from " + table + " where patient_id = ?",
                                Integer.class,
                                text(patient)))
                        .as(table)
                        .isPositive();
            }
        });
    }

    @Test
    void bringsEverythingTogetherAndGivesItBack() {
        var merge = merge();

        for (var either : List.of(kept, merged)) {
            assertThat(held(either))
                    .isEqualTo(Map.of("orders", 4, "sheets", 2, "studies", 4, "requests", 2, "grants", 2, "papers", 8));
            assertThat(checks.goodToday(either, CheckPurpose.CONSENT)).hasSize(2);
            assertThat(credentials.accessOf(either.value())).isEqualTo(Access.SHEET_OUT);
            assertThat(notices.given(Set.of(either), "1")).containsExactly(either);
        }
        unmerge(merge);

        for (var either : List.of(kept, merged)) {
            assertThat(held(either))
                    .isEqualTo(Map.of("orders", 2, "sheets", 1, "studies", 2, "requests", 1, "grants", 1, "papers", 4));
            assertThat(checks.goodToday(either, CheckPurpose.CONSENT)).hasSize(1);
        }
    }

    @Test
    void answersAboutThePersonAndNotAboutARecord() {
        At.desk(Role.DPO);
        var request = cases.find(cases.about(merged).getFirst().id()).orElseThrow();
        var alone = entries(request);
        var merge = merge();
        At.desk(Role.DPO);

        var together = entries(request);
        assertThat(together.get("subjectrequest.section.exposures")).isEqualTo(4);
        assertThat(together.get("subjectrequest.section.studies")).isEqualTo(4);
        assertThat(together.get("subjectrequest.section.papers")).isEqualTo(8);
        assertThat(together.get("subjectrequest.section.credentials"))
                .as("a wish, an account, a sheet and somebody trusted of each")
                .isEqualTo(8);
        for (var section : List.of("appointments", "corrections", "notices")) {
            assertThat(together.get("subjectrequest.section." + section))
                    .as(section)
                    .isEqualTo(2);
        }
        assertThat(together.get("subjectrequest.section.representation")).isEqualTo(4);
        assertThat(together.get("subjectrequest.section.merges")).isEqualTo(1);
        assertThat(together.get("subjectrequest.section.recipients")).isEqualTo(2);
        unmerge(merge);
        At.desk(Role.DPO);
        assertThat(entries(request).get("subjectrequest.section.exposures"))
                .isEqualTo(alone.get("subjectrequest.section.exposures"));
    }

    @Test
    void takesACheckOfTodayForThePersonWhicheverRecordItStandsUnder() {
        At.desk(Role.RECEPTION);
        var visit = visits.open(merged);
        var order = room.order(visit);
        var check = checked(kept, CheckPurpose.CREDENTIAL);
        var form = room.print(order, FormKind.CONSENT).form();
        var signed = room.signers(kept, SignerRole.GUARDIAN);
        assertThat(consents.grant(form, new Answers(Pregnancy.NO, "", ""), signed))
                .isInstanceOf(Consenting.Unchecked.class);

        merge();
        At.desk(Role.RECEPTION);

        assertThat(consents.grant(form, new Answers(Pregnancy.NO, "", ""), signed))
                .isInstanceOf(Consenting.Recorded.class);
        assertThat(credentials.issue(checks.find(check).orElseThrow())).isInstanceOf(Issuance.Issued.class);
        assertThat(visits.today())
                .filteredOn(queued -> queued.person().equals(kept))
                .isNotEmpty();
        assertThat(visits.open(merged)).isEqualTo(visits.open(kept));
    }

    @Test
    void leavesWhatWasDecidedAndAsksAnewWhereNothingWas() {
        At.desk(Role.RECEPTION);
        var merge = merge();
        At.desk(Role.RECEPTION);
        var open = taken(merged, kept);
        var decided = decide(taken(merged, kept));
        unmerge(merge);

        At.desk(Role.DPO);
        assertThat(answers.print(decided)).isInstanceOf(Progress.Made.class);
        assertThat(answers.decide(open, Decision.GRANTED, "Всичко"))
                .isEqualTo(new Progress.Refused(Refusal.NO_IDENTITY_CHECK));
        var doubted = made(requests.doubt(open, new Doubt("записите бяха разделени", "явете се лично")));
        At.desk(Role.RECEPTION);
        var again = made(requests.identify(doubted, checked(merged, CheckPurpose.REQUEST)));
        At.desk(Role.DPO);
        assertThat(answers.decide(again, Decision.GRANTED, "Всичко")).isInstanceOf(Progress.Made.class);
    }

    SubjectRequest decide(SubjectRequest request) {
        At.desk(Role.DPO);
        var decided = made(answers.decide(request, Decision.GRANTED, "Всичко"));
        At.desk(Role.RECEPTION);
        return decided;
    }

    @Test
    void endsEveryWayInOfThePersonWithANewSheet() {
        var merge = merge();
        At.desk(Role.RECEPTION);
        credentials.issue(checks.find(checked(kept, CheckPurpose.CREDENTIAL)).orElseThrow());
        assertThat(credentials.accessOf(kept.value())).isEqualTo(Access.SHEET_OUT);
        unmerge(merge);

        assertThat(credentials.accessOf(kept.value())).isEqualTo(Access.SHEET_OUT);
        assertThat(credentials.accessOf(merged.value())).isEqualTo(Access.ENDED);
    }

    Map<String, Integer> entries(SubjectRequest request) {
        return dossiers.of(request).parts().stream()
                .collect(Collectors.toMap(
                        Dossier.Part::section, part -> part.entries().size()));
    }

    Map<String, Integer> held(PatientId patient) {
        At.desk(Role.RECEPTION);
        return Map.of(
                "orders", orders.ofPatient(patient).size(),
                "sheets", sheets.of(patient).size(),
                "studies", pictures.studiesOf(patient).size(),
                "requests", cases.about(patient).size(),
                "grants", sharing.of(patient).size(),
                "papers", documents.about(patient.value()).size());
    }

    MergeId merge() {
        At.desk(Role.SHIFT_LEAD);
        return ((Merged) merges.merge(
                        new MergeOrder(seen(kept), seen(merged), MergeGround.REGISTERED_TWICE, "два пъти")))
                .id();
    }

    void unmerge(MergeId merge) {
        At.desk(Role.SHIFT_LEAD);
        merges.unmerge(merge, "двама са");
    }

    MergeOrder.Seen seen(PatientId patient) {
        return MergeOrder.Seen.of(patients.find(patient).orElseThrow());
    }

    /** A patient with a row in every table that can name one. */
    PatientId everything() throws Exception {
        At.desk(Role.RECEPTION);
        var patient = room.patient(TODAY.minusYears(43));
        patients.correct(patient, 0, TestPeople.somebody(), "сгрешен документ");
        notices.give(visits.open(patient), "1", Locale.of("bg"));
        examine(patient, SignerRole.PATIENT);
        visits.close(visits.open(patient).id());
        credentials.issue(checks.find(checked(patient, CheckPurpose.CREDENTIAL)).orElseThrow());
        restrict(patient);
        releases.takes(patient);
        TestRepresentatives.guardian(representatives, patient, "Опекун Тестов");
        TestRepresentatives.proxy(powers, patient, "Пълномощник Тестов");
        hold(patient);
        expect(patient);
        trust(patient);
        enter(patient);
        sharing.grantFor(dentist, null, 30);
        showCode(patient);
        irradiate(patient);
        return patient;
    }

    /** As a representative shows it: the patient has not been at the door yet. */
    void showCode(PatientId patient) {
        var representative = outsiders.enterToStay(outsiders.patient());
        dsl.insertInto(CHAIR_CODE)
                .set(CHAIR_CODE.CHAIR_CODE_ID, new ChairCodeId(UUID.randomUUID()))
                .set(CHAIR_CODE.PATIENT_ID, patient)
                .set(
                        CHAIR_CODE.CODE_HASH,
                        UUID.randomUUID().toString().substring(4).getBytes(US_ASCII))
                .set(CHAIR_CODE.DAYS, ChairTerm.MONTH.days())
                .set(CHAIR_CODE.ISSUED_AT, clock.instant())
                .set(CHAIR_CODE.ISSUED_BY, representative.value())
                .set(CHAIR_CODE.SESSION_EPOCH, 0L)
                .set(CHAIR_CODE.EXPIRES_AT, clock.instant().plus(Duration.ofMinutes(30)))
                .execute();
        enter(patient);
    }

    void trust(PatientId patient) {
        var holder = room.patient(TODAY.minusYears(40));
        var shown = checks.find(checked(patient, CheckPurpose.CREDENTIAL)).orElseThrow();
        assertThat(families.trust(shown, patient, holder, TODAY.plusDays(30))).isInstanceOf(Trusting.Trusted.class);
    }

    void hold(PatientId patient) {
        staff.hire(Role.DPO).sitsDown();
        holds.place(new LegalHolds.Wanted(
                patient, null, new Cause("претенция", "1/2125", "съд", false), TODAY.plusMonths(6)));
        At.desk(Role.RECEPTION);
    }

    /** On the next working day, each at an hour of their own. */
    void expect(PatientId patient) {
        hour = hour.plusHours(1);
        var slot = Slot.of(unit.id(), TODAY.plusDays(1), hour, 30);
        assertThat(appointments.book(new Wanted(slot, new BookedFor.OfPatient(patient), Examination.PANORAMIC, null)))
                .isInstanceOf(Booking.Booked.class);
    }

    /** Signs in to the account that the sheet was handed over for. */
    void enter(PatientId patient) {
        var account = accounts.ofSubject(patient.value()).getFirst();
        var who = new SignedIn(account.id(), account.kind(), "Test", patient.value(), Set.of(Role.PATIENT));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.PATIENT.authority()))));
    }

    void examine(PatientId patient, SignerRole signer) throws Exception {
        var order = room.order(visits.open(patient));
        var form = room.print(order, FormKind.CONSENT).form();
        assertThat(consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, signer)))
                .isInstanceOf(Consenting.Recorded.class);
        At.desk(Role.TECHNICIAN);
        assertThat(exposures.record(report(order))).isInstanceOf(Recording.Recorded.class);
        var number = orders.find(order).accessionNumber();
        arrivals.upload(
                "IM1.dcm",
                new ByteArrayInputStream(TestOrders.picture(number)
                        .text(0x0008002A, "DT", "21250305103000")
                        .file()));
        At.desk(Role.RECEPTION);
    }

    /** Once without anybody's consent, and once in vital interest. */
    void irradiate(PatientId patient) throws Exception {
        At.desk(Role.RECEPTION);
        var order = room.order(visits.open(patient));
        var technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        var number = orders.find(order).accessionNumber();
        arrivals.upload(
                "IM2.dcm", new ByteArrayInputStream(TestOrders.picture(number).file()));
        clock.advance(Duration.ofMinutes(1));
        exceptions.vitalInterest(
                order, "в безсъзнание", staff.hire(Role.SHIFT_LEAD).signature());
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
    }

    ExposureReport report(OrderId order) {
        return new ExposureReport(
                order,
                new Ground.Consented(),
                new Justification("кариес?", "д-р Тест", "0000000017", TODAY),
                unit.id(),
                operator,
                new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000)),
                Dose.typed(new BigDecimal("80.5")),
                Protection.USED,
                null,
                false,
                clock.instant());
    }

    void request(PatientId patient) {
        taken(patient, patient);
    }

    /** On nothing yet, so that what is shared here goes on. */
    void restrict(PatientId patient) {
        var request = taken(RequestKind.RESTRICTION, patient, patient);
        dsl.insertInto(RESTRICTION)
                .set(RESTRICTION.RESTRICTION_ID, new RestrictionId(UUID.randomUUID()))
                .set(RESTRICTION.PATIENT_ID, patient)
                .set(RESTRICTION.REQUEST_ID, request.id().value())
                .set(RESTRICTION.GROUND, RestrictionGround.CLAIMS)
                .set(RESTRICTION.WHOLE, false)
                .set(RESTRICTION.UNTIL_WHAT, "края на делото")
                .set(RESTRICTION.REVIEW_ON, TODAY.plusMonths(1))
                .set(RESTRICTION.PLACED_ON, TODAY)
                .set(RESTRICTION.PLACED_AT, clock.instant())
                .set(RESTRICTION.PLACED_BY, operator.value())
                .execute();
    }

    SubjectRequest taken(PatientId patient, PatientId shown) {
        return taken(RequestKind.ACCESS, patient, shown);
    }

    SubjectRequest taken(RequestKind kind, PatientId patient, PatientId shown) {
        var drafted = requests.draft(
                new SubjectRequestId(Uuid7.next(clock.instant())),
                new Intake(
                        kind,
                        patient,
                        new Applicant("Вяра Тестова Примерна", ApplicantRole.SUBJECT, "", ""),
                        new Wish("Всичко", AnswerForm.PAPER, Channel.DESK)));
        return made(requests.identify(made(requests.register(drafted)), checked(shown, CheckPurpose.REQUEST)));
    }

    static SubjectRequest made(Progress progress) {
        return ((Progress.Made) progress).request();
    }

    IdentityCheckId checked(PatientId patient, CheckPurpose purpose) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(purpose));
        return shown.checks().get(purpose);
    }

    /** Every row of every table but the log and the merges themselves. */
    Map<String, List<String>> dump() {
        var tables = new TreeMap<String, List<String>>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE' and table_name not like 'audit%'"
                                + " and table_name not like 'flyway%' and table_name not in"
                                + " ('patient_merge', 'patient_unmerge')",
                        String.class)
                .forEach(table -> tables.put(
                        table,
                        jdbc.queryForList("select * from " + table).stream()
                                .map(MergeRoundTripTest::row)
                                .sorted()
                                .toList()));
        return tables;
    }

    /** A merge ends what is open under the accounts of both, and that is not taken back. */
    static String row(Map<String, Object> row) {
        return new TreeMap<>(row)
                .entrySet().stream()
                        .filter(column -> !column.getKey().matches("session_e(poch|nd)"))
                        .map(column -> column.getKey() + "="
                                + (column.getValue() instanceof byte[] bytes
                                        ? Integer.toHexString(Arrays.hashCode(bytes))
                                        : column.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** All but which record stands for which, of which the merge consists. */
    static Map<String, List<String>> withoutPersons(Map<String, List<String>> dump) {
        var without = new TreeMap<>(dump);
        without.computeIfPresent("patient", (_, rows) -> rows.stream()
                .map(row -> row.replaceAll(" (kept_id|person_id)=\\S+", ""))
                .sorted()
                .toList());
        return without;
    }

    static String text(PatientId patient) {
        return patient.value().toString();
    }
}
