package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Source;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.TestOrders.Asked;
import bg.registratura.people.Particulars;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Visits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PicturesTest {

    static final String MARK = "a mark to look for on the disk";

    @Autowired
    ApplicationContext house;

    @Autowired
    Visits visits;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Assignments assignments;

    @Autowired
    Looking looking;

    @Autowired
    Pictures pictures;

    @Autowired
    KeptFiles files;

    @Autowired
    InboxFolder inbox;

    @Autowired
    PictureStep step;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @Value("${registratura.data}")
    Path data;

    @BeforeEach
    void technician() {
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void aFileIsTakenFromAnyPlaceAndItsChecksumIsFoundOnce() throws IOException {
        var original = picture(order(TestPeople.somebody()).number()).file();
        var file = files.of(kept(original).study()).getFirst();
        var sum = new CRC32();
        sum.update(original);

        var part = new ByteArrayOutputStream();
        files.copy(file.id(), 100, 333, part);

        assertThat(file.length()).isEqualTo(original.length);
        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(original, 100, 333));
        assertThat(files.crc32(file.id(), file.length())).isEqualTo(sum.getValue());
        assertThat(files.crc32(file.id(), 0))
                .as("it is known and not read again")
                .isEqualTo(sum.getValue());
    }

    @Test
    void aPictureFindsItsOrderByTheAccessionNumber() throws IOException {
        var order = order(TestPeople.somebody());

        var kept = kept(picture(order.number()).file());

        var study = pictures.study(kept.study()).orElseThrow();
        assertThat(kept.assigned()).isTrue();
        assertThat(study.patient()).isEqualTo(order.patient());
        assertThat(study.examination()).isEqualTo(Examination.PANORAMIC);
        assertThat(study.attachment()).isEqualTo(Attachment.ACCESSION_NUMBER);
        assertThat(pictures.studiesOf(order.patient()))
                .extracting(StudySummary::id)
                .containsExactly(kept.study());
        assertThat(step.states(List.of(order.visit())).get(order.visit().id()).key())
                .isEqualTo("imaging.step.received");
        assertThat(written(order, Action.STUDY_RECEIVED)).isEqualTo(1);
    }

    @Test
    void aPictureIsGivenOutAsItCame() throws IOException {
        var file = picture(order(TestPeople.somebody()).number()).file();
        var kept = kept(file);

        assertThat(original(kept.instance())).isEqualTo(file);
        var frame = ImageIO.read(new ByteArrayInputStream(pictures.frame(kept.instance(), 1)))
                .getRaster();
        assertThat(frame.getSample(3, 0, 0)).isEqualTo(150);
        assertThat(ImageIO.read(pictures.preview(kept.instance())).getWidth()).isEqualTo(frame.getWidth());
        assertThat(ImageIO.read(pictures.thumbnail(kept.instance()))).isNotNull();
        assertThat(pictures.descriptionJson(kept.instance()))
                .contains("\"bitsStored\":12", "\"photometric\":\"MONOCHROME2\"", "\"state\":\"READABLE\"");
        assertThatThrownBy(() -> pictures.frame(kept.instance(), 2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPictureNothingCouldReadIsReadWhenSomethingCan() throws IOException {
        var order = order(TestPeople.somebody());
        var unread = keptUnread(order, picture(order.number()).file());
        assertThatThrownBy(() -> pictures.preview(unread)).isInstanceOf(NotFoundException.class);

        house.getBean(LaterReading.class).read();

        assertThat(ImageIO.read(pictures.preview(unread))).isNotNull();
        assertThat(pictures.frame(unread, 1)).isNotEmpty();
        assertThat(pictures.descriptionJson(unread)).contains("\"state\":\"READABLE\"");
        assertThat(written(order, Action.PICTURE_READ_LATER)).isEqualTo(1);
        house.getBean(LaterReading.class).read();
        assertThat(written(order, Action.PICTURE_READ_LATER)).isEqualTo(1);
    }

    @Test
    void nothingElseOfAPictureEverChanges() throws IOException {
        var kept = kept(picture(order(TestPeople.somebody()).number()).file());

        var refusals = Map.of(
                "pixel_state = 'NO_DECODER'", "is read for the first time",
                "window_low = 1", "is read for the first time",
                "sop_instance_uid = '2.25.9'", "command denied");
        refusals.forEach((change, refusal) -> assertThatThrownBy(() -> sql.update(
                        "update instance set " + change + " where instance_id = ?",
                        kept.instance().value().toString()))
                .as(change)
                .hasStackTraceContaining(refusal));
    }

    /** As a version of the house that had no decoder for it kept it. */
    private InstanceId keptUnread(Asked order, byte[] file) throws IOException {
        var store = house.getBean(ImageStore.class);
        var staged = store.stage(UUID.randomUUID(), new ByteArrayInputStream(file));
        store.keep(staged);
        var header = ((Verdict.Accepted) DicomValidator.judge(Source.of(file)))
                .file()
                .header();
        var unread = new Derived(PixelState.NO_DECODER, new byte[0], new byte[0], null, null);
        return house.getBean(StudyIndex.class)
                .add(new Intake.Incoming(Way.FOLDER, "unread " + order.number(), Sender.NOBODY, staged), header, unread)
                .instance();
    }

    @Test
    void noPlainByteOfAPictureLiesOnTheDisk() throws IOException {
        kept(picture(order(TestPeople.somebody()).number())
                .text(0x00081030, "LO", MARK)
                .file());

        try (var files = Files.walk(data.resolve("images"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                assertThat(file.toString()).endsWith(".enc");
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("DICM", MARK);
            });
        }
    }

    @Test
    void theSameFileAgainIsHarmless() throws IOException {
        var file = picture(order(TestPeople.somebody()).number()).file();
        var kept = kept(file);

        assertThat(take(file)).isEqualTo(new Reception.KeptBefore(kept.instance()));
        assertThat(pictures.instances(kept.study())).hasSize(1);
    }

    @Test
    void otherBytesUnderTheSameUidAreForAPerson() throws IOException {
        var picture = picture(order(TestPeople.somebody()).number());
        var first = picture.file();
        var kept = kept(first);

        var reception = take(picture.text(0x00081030, "LO", "another").file());

        assertThat(reception).isInstanceOf(Reception.Conflict.class);
        var conflict = ((Reception.Conflict) reception).arrival();
        assertThat(arrivals.conflicts()).extracting(Arrival::id).contains(conflict);
        assertThat(original(kept.instance())).isEqualTo(first);
        arrivals.settle(conflict, "the first is right");
        assertThat(arrivals.conflicts()).extracting(Arrival::id).doesNotContain(conflict);
    }

    @Test
    void aPictureOfNobodyKnownWaitsForATechnician() throws IOException {
        var kept = kept(picture("none").text(0x00100010, "PN", "Примерна^Вяра").file());
        var waiting = waiting(kept.study());
        var order = order(TestPeople.somebody());

        assertThat(kept.assigned()).isFalse();
        assertThat(waiting.patientName()).isEqualTo("Примерна Вяра");
        assertThat(assignments.assign(waiting, orderOf(order), "compared")).isEqualTo(Assignments.Outcome.ASSIGNED);
        assertThat(assignments.assign(waiting, orderOf(order), "again")).isEqualTo(Assignments.Outcome.OVERTAKEN);
        assertThat(pictures.study(kept.study()).orElseThrow().patient()).isEqualTo(order.patient());
        assertThat(written(order, Action.STUDY_ASSIGNED)).isEqualTo(1);
    }

    @Test
    void aPictureFindsItsOrderByThePatientsIdentifierOnThatDay() throws IOException {
        var person = TestPeople.somebody();
        var order = order(person);

        var kept = kept(
                picture("").text(0x00100020, "LO", person.identifier().value()).file());

        var study = pictures.study(kept.study()).orElseThrow();
        assertThat(study.attachment()).isEqualTo(Attachment.IDENTIFIER);
        assertThat(study.order()).isEqualTo(orderOf(order));
    }

    @Test
    void twoNumbersOfDifferentPeopleAttachAPictureToNobody() throws IOException {
        var other = TestPeople.somebody();
        order(other);

        var kept = kept(picture(order(TestPeople.somebody()).number())
                .text(0x00100020, "LO", other.identifier().value())
                .file());

        assertThat(kept.assigned()).isFalse();
    }

    @Test
    void aRefusedFileIsOnRecordAndNotKept() throws IOException {
        assertThat(take("<!doctype html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reception.Refused(Refusal.NOT_DICOM));
        assertThat(arrivals.today())
                .filteredOn(arrival -> arrival.length() == 15)
                .extracting(Arrival::refusal)
                .containsOnly(Refusal.NOT_DICOM);
    }

    @Test
    void onlyATechnicianGivesFilesInAndTheDeskSeesNothing() {
        for (var role : At.everyDeskBut(Role.TECHNICIAN)) {
            At.desk(role);
            assertThatThrownBy(() -> take(new byte[1])).as(role.name()).isInstanceOf(AccessDeniedException.class);
        }
        for (var role : At.everyDeskBut(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN)) {
            At.desk(role);
            assertThatThrownBy(() -> looking.receivedToday()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> looking.look(new StudyId(UUID.randomUUID())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aStudyIsSeenWhileItIsMadeAndNoLonger() throws IOException {
        var order = order(TestPeople.somebody());
        var kept = kept(picture(order.number()).file());
        assertThat(looking.look(kept.study())).extracting(PictureSummary::state).containsExactly(PixelState.READABLE);

        At.desk(Role.RECEPTION);
        visits.close(order.visit().id());
        At.desk(Role.TECHNICIAN);
        clock.advance(Duration.ofDays(2));

        assertThat(looking.look(kept.study())).isEmpty();
        assertThat(written(order, Action.STUDY_VIEWED)).isEqualTo(2);
    }

    @Test
    void theFolderTakesWhatStandsStillAndRemovesItAfterwards() throws IOException {
        At.theDoor();
        var name = UUID.randomUUID() + ".dcm";
        var file = data.resolve("inbox/unit").resolve(name);
        Files.createDirectories(file.getParent());
        var picture = picture("").file();
        Files.write(file, Arrays.copyOf(picture, 200));
        inbox.look();
        Files.write(file, picture);
        inbox.look();
        assertThat(file).exists();

        inbox.look();

        At.desk(Role.TECHNICIAN);
        assertThat(file).doesNotExist();
        assertThat(arrivals.today())
                .filteredOn(arrival -> arrival.fileName().equals(name))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.ending()).isEqualTo(Ending.KEPT));
    }

    @Test
    void theFolderPutsAsideWhatIsRefusedAndSaysWhy() throws IOException {
        var name = UUID.randomUUID() + ".dcm";
        var file = Files.write(data.resolve("inbox").resolve(name), new byte[300]);
        inbox.look();
        inbox.look();

        assertThat(file).doesNotExist();
        try (var refused = Files.list(data.resolve("inbox/refused"))) {
            assertThat(refused.filter(each -> each.toString().endsWith(name + ".txt")))
                    .singleElement()
                    .satisfies(note -> assertThat(note).content().contains("NOT_DICOM"));
        }
    }

    @Test
    void halfWrittenFilesOfACrashAreSwept() throws IOException {
        var half = data.resolve("images/ab/cd").resolve(UUID.randomUUID() + ".dcm.enc.part");
        Files.createDirectories(half.getParent());
        Files.write(half, new byte[10]);

        Disk.sweep(data.resolve("images"));

        assertThat(half).doesNotExist();
    }

    Reception.Kept kept(byte[] file) throws IOException {
        return (Reception.Kept) take(file);
    }

    Reception take(byte[] file) throws IOException {
        return arrivals.upload("IM0001.dcm", new ByteArrayInputStream(file));
    }

    byte[] original(InstanceId instance) throws IOException {
        var out = new ByteArrayOutputStream();
        pictures.original(instance, out);
        return out.toByteArray();
    }

    int written(Asked order, Action action) {
        return trail.count(new AuditTrail.Filter(Set.of(order.patient().value()), null, action, null, null));
    }

    Unassigned waiting(StudyId study) {
        return assignments.waiting().stream()
                .filter(each -> each.id().equals(study))
                .findFirst()
                .orElseThrow();
    }

    OrderId orderOf(Asked order) {
        return assignments.order(order.number()).orElseThrow().order();
    }

    Asked order(Particulars person) {
        return TestOrders.order(house, person);
    }
}
