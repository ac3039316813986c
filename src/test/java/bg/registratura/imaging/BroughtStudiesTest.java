package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.dicom.Lettering;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.imaging.BroughtStudies.Outcome;
import bg.registratura.imaging.TestOrders.Asked;
import bg.registratura.language.Dates;
import bg.registratura.people.MergeGround;
import bg.registratura.people.MergeOrder;
import bg.registratura.people.Merges;
import bg.registratura.people.Merging.Merged;
import bg.registratura.people.Patients;
import bg.registratura.people.TestPeople;
import bg.registratura.retention.Terms;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Visits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BroughtStudiesTest {

    static final String WHERE = "Дентален център Пример";

    @Autowired
    ApplicationContext house;

    @Autowired
    BroughtStudies brought;

    @Autowired
    Assignments assignments;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Pictures pictures;

    @Autowired
    Looking looking;

    @Autowired
    Visits visits;

    @Autowired
    Terms terms;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    Asked asked;

    @BeforeEach
    void somebodyIsHere() {
        clock.set(TestClock.START);
        asked = order(house, TestPeople.somebody());
    }

    @AfterEach
    void leave() {
        clock.set(TestClock.START);
        At.theDoor();
    }

    @Test
    void whatAgreesBecomesThePatientsAsItCameAndIsNoExposure() throws IOException {
        var file = theirs().file();
        var kept = upload(file);
        var study = waiting(kept.study());
        assertThat(brought.laboratory(study.id())).contains(WHERE);
        assertThat(brought.compare(study, expected().order()).orElseThrow().agrees())
                .isTrue();

        assertThat(keep(study)).isEqualTo(Outcome.KEPT);

        var found = pictures.study(study.id()).orElseThrow();
        assertThat(found.patient()).isEqualTo(asked.patient());
        assertThat(found.order()).isNull();
        assertThat(found.attachment()).isEqualTo(Attachment.BROUGHT);
        assertThat(found.examination()).isEqualTo(Examination.PANORAMIC);
        assertThat(found.madeWhere()).isEqualTo(WHERE);
        assertThat(pictures.studiesOf(asked.patient()))
                .extracting(StudySummary::id)
                .containsExactly(study.id());
        var out = new ByteArrayOutputStream();
        pictures.original(kept.instance(), out);
        assertThat(out.toByteArray()).isEqualTo(file);

        assertThat(expected().studies())
                .as("the order still waits for its picture")
                .isZero();
        assertThat(count(
                        "select count(*) from reported_exposure where study_id = ?",
                        study.id().value()))
                .isZero();
        assertThat(trail.page(Filter.about(asked.patient().value()), 0, 50))
                .filteredOn(event -> event.action() == Action.STUDY_BROUGHT)
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("PATIENT COMPARISON"));
        assertThat(arrivals.upload("again.dcm", new ByteArrayInputStream(file)))
                .isInstanceOf(Reception.KeptBefore.class);
    }

    @Test
    void itIsSeenByTheUnitWhileItsExaminationIsInHandAndKeptWithThat() throws IOException {
        var study = waiting(upload(theirs().file()).study());
        keep(study);

        assertThat(looking.look(study.id())).hasSize(1);
        assertThat(looking.receivedToday()).extracting(StudySummary::id).contains(study.id());
        assertThat(terms.ofStudy(study.id()).term().until())
                .isEqualTo(Dates.dayOf(clock.instant()).plusYears(10));

        At.desk(Role.RECEPTION, () -> visits.close(asked.visit().id()));
        clock.advance(Duration.ofDays(1));
        assertThat(looking.look(study.id())).isEmpty();
        assertThat(brought.takeBack(study.id(), "late")).isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void anotherPatientsNumberIsRefused() throws IOException {
        var egn = TestPeople.egn();
        order(house, TestPeople.withEgn(egn));
        var study = waiting(upload(theirs().text(0x00100020, "LO", egn).file()).study());

        assertThat(keep(study)).isEqualTo(Outcome.ANOTHERS);

        assertThat(pictures.study(study.id()).orElseThrow().patient()).isNull();
        assertThat(trail.page(Filter.about(asked.patient().value()), 0, 50)).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo(Action.STUDY_BROUGHT);
            assertThat(event.detail()).isEqualTo("ANOTHERS");
        });
    }

    @Test
    void whatDoesNotAgreeWaitsForAnotherToLook() throws IOException {
        var study = waiting(upload(theirs().text(0x00100010, "PN", "Kirova^Eva")
                        .without(0x00100030)
                        .file())
                .study());
        var first = At.desk(Role.TECHNICIAN);

        assertThat(keep(study)).isEqualTo(Outcome.WAITS);
        assertThat(pictures.study(study.id()).orElseThrow().patient()).isNull();
        assertThat(brought.waiting().get(study.id())).satisfies(proposal -> {
            assertThat(proposal.isOwn()).isTrue();
            assertThat(proposal.doubts()).containsExactly(Doubt.NAME, Doubt.BIRTH_DATE);
        });
        assertThat(brought.confirm(study.id())).isEqualTo(Outcome.OWN);
        assertThatThrownBy(() -> sql.update(
                        "update brought_study set looked_at = entered_at, looked_by = ? where study_id = ?",
                        first.account().value().toString(),
                        study.id().value().toString()))
                .hasStackTraceContaining("brought_study_is_looked_at_by_another");
        assertThat(assignments.assign(study, expected().order(), "hasty")).isEqualTo(Assignments.Outcome.OVERTAKEN);

        At.desk(Role.REPORTING_PHYSICIAN);
        assertThat(brought.waiting().get(study.id()).isOwn()).isFalse();
        assertThat(brought.confirm(study.id())).isEqualTo(Outcome.KEPT);
        assertThat(pictures.study(study.id()).orElseThrow().patient()).isEqualTo(asked.patient());
        assertThat(brought.confirm(study.id())).isEqualTo(Outcome.OVERTAKEN);
        assertThat(brought.waiting()).doesNotContainKey(study.id());
    }

    @Test
    void twoPersonsUnderOneStudyAreNobodys() throws IOException {
        var uid = TestOrders.uid();
        var study = upload(theirs().text(0x0020000D, "UI", uid).file()).study();
        upload(theirs().text(0x0020000D, "UI", uid)
                .text(0x00100010, "PN", "Kirova^Eva")
                .file());

        assertThat(keep(waiting(study))).isEqualTo(Outcome.MIXED);
    }

    @Test
    void aFileThatNamesAnotherDoesNotComeToIt() throws IOException {
        var uid = TestOrders.uid();
        keep(waiting(upload(theirs().text(0x0020000D, "UI", uid).file()).study()));

        assertThat(arrivals.upload(
                        "IM2",
                        new ByteArrayInputStream(theirs().text(0x0020000D, "UI", uid)
                                .text(0x00100030, "DA", "20900101")
                                .file())))
                .isEqualTo(new Reception.Refused(Refusal.ANOTHER_PERSON));
        assertThat(upload(theirs().text(0x0020000D, "UI", uid).file()).assigned())
                .isTrue();
    }

    @Test
    void aNumberOfAnotherHouseThatIsOneOfOursGoesToNobodyBornOnAnotherDay() throws IOException {
        var file = theirs().text(0x00080050, "SH", asked.number()).text(0x00100030, "DA", "20900101");

        assertThat(upload(file.file()).assigned()).isFalse();
        assertThat(upload(picture(asked.number())
                                .text(0x00100030, "DA", "20811229")
                                .file())
                        .assigned())
                .isTrue();
    }

    @Test
    void whatWasWrongIsTakenBackAndGoesToTheRightOne() throws IOException {
        var study = waiting(upload(theirs().file()).study());
        keep(study);
        assertThat(keep(study)).as("a second click").isEqualTo(Outcome.OVERTAKEN);

        assertThat(brought.takeBack(study.id(), "of her sister")).isEqualTo(Outcome.TAKEN_BACK);
        assertThat(pictures.studiesOf(asked.patient())).isEmpty();
        assertThat(brought.takeBack(study.id(), "again")).isEqualTo(Outcome.OVERTAKEN);

        asked = order(house, TestPeople.somebody());
        assertThat(keep(waiting(study.id()))).isEqualTo(Outcome.KEPT);
        assertThat(pictures.study(study.id()).orElseThrow().patient()).isEqualTo(asked.patient());
    }

    @Test
    void itFollowsThePersonThroughAMergeAndBack() throws IOException {
        var study = waiting(upload(theirs().file()).study());
        keep(study);
        var mine = asked.patient();
        var other = order(house, TestPeople.somebody()).patient();
        At.desk(Role.SHIFT_LEAD);
        var patients = house.getBean(Patients.class);
        var merges = house.getBean(Merges.class);
        var order = new MergeOrder(
                new MergeOrder.Seen(other, patients.find(other).orElseThrow().version()),
                new MergeOrder.Seen(mine, patients.find(mine).orElseThrow().version()),
                MergeGround.REGISTERED_TWICE,
                "twice");
        var merge = ((Merged) merges.merge(order)).id();

        assertThat(pictures.studiesOf(other)).extracting(StudySummary::id).contains(study.id());
        merges.unmerge(merge, "two");
        assertThat(pictures.studiesOf(other)).isEmpty();
        assertThat(pictures.studiesOf(mine)).extracting(StudySummary::id).contains(study.id());
    }

    @Test
    void theDatabaseRefusesWhatWouldMakeItAnythingElse() throws IOException {
        var study = waiting(upload(theirs().file()).study());
        keep(study);
        var id = study.id().value();
        var order = expected().order().value();

        refuses("update study set imaging_order_id = '" + order + "' where study_id = ?", id, "was made for no order");
        refuses("update study set brought_study_id = null where study_id = ?", id, "stays until it is taken back");
        refuses("update study set attachment = 'PERSON' where study_id = ?", id, "study_that_was_brought_says_so");
        refuses("update brought_study set made_where = 'here' where study_id = ?", id, "command denied");
        refuses("delete from brought_study where study_id = ?", id, "command denied");
        refuses(
                "insert into reported_exposure (reported_exposure_id, irradiation_key, study_id, instance_id, imaging_order_id,"
                        + " reported_at) values (uuid(), 'x', ?, uuid(), uuid(), now(6))",
                id,
                "no exposure of ours");
        refuses(
                "insert into brought_study (brought_study_id, study_id, imaging_order_id, brought_by, purpose, made_where,"
                        + " examination, name_agrees, birth_date_agrees, number_agrees, entered_at, entered_by) values (uuid(), ?, '"
                        + order + "', 'PATIENT', 'COMPARISON', 'x', 'CBCT', 1, 1, 1, now(6), uuid())",
                id,
                "was not brought to another");
    }

    @Test
    void whatWasMadeHereIsNeverBrought() throws IOException {
        var study = upload(picture(asked.number()).file()).study();

        assertThat(brought.keep(
                        new Unassigned(
                                study,
                                0,
                                "PX",
                                clock.instant(),
                                clock.instant(),
                                "",
                                Lettering.DECLARED,
                                null,
                                null,
                                null),
                        said()))
                .isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void onlyThoseWhoMakeAndReadPicturesTakeThemIn() throws IOException {
        var study = waiting(upload(theirs().file()).study());
        var said = said();
        for (var role : At.everyDeskBut(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN)) {
            At.desk(role);
            assertThatThrownBy(() -> brought.keep(study, said)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(brought::waiting).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** As another laboratory writes it: its own number, Latin letters, its own name. */
    static TinyDicom theirs() {
        return picture("EXT-" + UUID.randomUUID().toString().substring(0, 8))
                .text(0x00080080, "LO", WHERE)
                .text(0x00080020, "DA", "21190305")
                .text(0x00100010, "PN", "PRIMERNA^VYARA")
                .text(0x00100020, "LO", "L-77")
                .text(0x00100030, "DA", "20811229");
    }

    Outcome keep(Unassigned study) {
        return brought.keep(study, said());
    }

    Brought said() {
        return new Brought(
                expected().order(), Bringer.PATIENT, BroughtFor.COMPARISON, " " + WHERE + " ", Examination.PANORAMIC);
    }

    ExpectedOrder expected() {
        return assignments.order(asked.number()).orElseThrow();
    }

    Reception.Kept upload(byte[] file) throws IOException {
        return (Reception.Kept) arrivals.upload("IM1", new ByteArrayInputStream(file));
    }

    Unassigned waiting(StudyId study) {
        return assignments.waiting().stream()
                .filter(each -> each.id().equals(study))
                .findFirst()
                .orElseThrow();
    }

    int count(String query, UUID id) {
        return Optional.ofNullable(sql.queryForObject(query, Integer.class, id.toString()))
                .orElseThrow();
    }

    void refuses(String change, UUID id, String why) {
        assertThatThrownBy(() -> sql.update(change, id.toString())).as(change).hasStackTraceContaining(why);
    }
}
