package bg.registratura.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.Printed;
import bg.registratura.consent.SignerRole;
import bg.registratura.document.RegisterNumber;
import bg.registratura.document.reading.Glass;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.scan.Reception.Fate;
import bg.registratura.security.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@DisplayName("Scanned paper")
class ScanDeskTest {

    @Autowired
    ScanDesk desk;

    @Autowired
    PaperScans scans;

    @Autowired
    ScanFolder folder;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @Value("${registratura.data}")
    Path data;

    Printed printed;
    RegisterNumber number;

    @BeforeEach
    void signASheet() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        printed = signed();
        number = printed.form().number();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void isMissedUntilEverySideOfItIsHere() throws IOException {
        assertThat(scans.awaited()).extracting(AwaitedPaper::number).contains(number);
        var sides = sides(printed.pdf());

        give(Glass.jpeg(sides.getFirst()));
        if (sides.size() > 1) {
            assertThat(scans.awaited()).extracting(AwaitedPaper::number).contains(number);
            assertThat(scans.standing(List.of(number)).get(number).isWhole()).isFalse();
            give(Glass.tiff(sides.subList(1, sides.size())));
        }

        assertThat(scans.awaited()).extracting(AwaitedPaper::number).doesNotContain(number);
        assertThat(scans.standing(List.of(number)).get(number).isWhole()).isTrue();
        assertThat(scans.open(standing().document())).hasSize(sides.size());
        assertThat(log()).contains("PAPER_SCANNED", "SCAN_OPENED");
    }

    @Test
    void isNotWholeWhenOneSideOfItCameTwice() throws IOException {
        var sides = sides(printed.pdf());
        assertThat(sides).hasSize(2);

        give(Glass.jpeg(sides.getFirst()));
        give(Glass.png(Glass.dusty(sides.getFirst(), 60)));
        assertThat(standing().isWhole()).isFalse();
        assertThat(scans.awaited()).extracting(AwaitedPaper::number).contains(number);

        give(Glass.jpeg(sides.getLast()));
        assertThat(standing().isWhole()).isTrue();
        assertThat(scans.awaited()).extracting(AwaitedPaper::number).doesNotContain(number);
        assertThat(scans.open(standing().document())).hasSize(3);
    }

    @Test
    void goesToItsOwnSheetAlsoWithOthersInOneFile() throws IOException {
        var other = signed();
        var pile = new ArrayList<>(sides(printed.pdf()));
        pile.addAll(sides(other.pdf()));

        var taken = (Reception.Taken) give(Glass.tiff(pile));

        assertThat(taken.sides()).allMatch(side -> side.fate() == Fate.MATCHED);
        assertThat(scans.standing(List.of(number, other.form().number()))).hasSize(2);
    }

    @Test
    void givenInTwiceIsOne() throws IOException {
        give(printed.pdf());
        var pages = standing().pages();

        assertThat(give(printed.pdf())).isEqualTo(new Reception.Before());
        assertThat(standing().pages()).isEqualTo(pages);
    }

    @Test
    void withoutANumberWaitsAndIsAssignedByHand() throws IOException {
        var page = strangeSide();
        assertThat(scans.look(page)).isNotEmpty();

        assertThat(desk.assign(page.id(), "CN-2125-999999", OptionalInt.of(1), "мой"))
                .isEqualTo(Assigning.UNKNOWN_NUMBER);
        for (var which : List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(9))) {
            assertThat(desk.assign(page.id(), number.code(), which, "смачкан баркод"))
                    .isEqualTo(Assigning.WHICH_SIDE);
        }
        var typed = number.code().toLowerCase(java.util.Locale.ROOT) + "/1";
        assertThat(desk.assign(page.id(), typed, OptionalInt.of(1), "смачкан баркод"))
                .isEqualTo(Assigning.ASSIGNED);
        assertThat(desk.assign(page.id(), number.code(), OptionalInt.of(1), "пак"))
                .isEqualTo(Assigning.OVERTAKEN);
        assertThat(scans.waiting()).extracting(WaitingPage::id).doesNotContain(page.id());
        assertThat(log()).contains("SCAN_WAITING", "SCAN_ASSIGNED");
    }

    @Test
    void atTheWrongSheetIsSetAsideAndWaitsAgain() throws IOException {
        var page = strangeSide();
        desk.assign(page.id(), number.code(), OptionalInt.of(1), "смачкан баркод");
        var filed = scans.today().stream()
                .filter(one -> one.page().equals(page.id()))
                .findFirst()
                .orElseThrow();

        assertThat(scans.setAside(filed.id(), "друг лист")).isTrue();
        assertThat(scans.setAside(filed.id(), "друг лист")).isFalse();

        assertThat(scans.waiting())
                .filteredOn(one -> one.id().equals(page.id()))
                .singleElement()
                .matches(WaitingPage::once);
        assertThat(desk.discard(page.id(), "вече не трябва")).isFalse();
        assertThat(sql.queryForObject(
                        "select count(*) from document_scan where document_scan_id = ?",
                        Integer.class,
                        filed.id().value().toString()))
                .isOne();
    }

    @Test
    void thatIsNothingOfOursIsDestroyedAndOnlyItsComingStays() throws IOException {
        var page = strangeSide();

        assertThat(desk.discard(page.id(), "не е наш лист")).isTrue();

        assertThat(scans.waiting()).extracting(WaitingPage::id).doesNotContain(page.id());
        assertThat(sql.queryForObject(
                        "select picture_sealed is null from scanned_page where scanned_page_id = ?",
                        Boolean.class,
                        page.id().value().toString()))
                .isTrue();
        assertThat(log()).contains("SCAN_DISCARDED");
    }

    @Test
    void isSealed() throws IOException {
        give(printed.pdf());
        var sealed = sql.queryForObject(
                "select p.picture_sealed from scanned_page p join document_scan s using (scanned_page_id)"
                        + " where s.document_id = ? limit 1",
                byte[].class,
                standing().document().value().toString());

        assertThat(new String(sealed, 0, 32, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF", "\u00ff\u00d8\u00ff");
    }

    @Test
    void isInTheHandsOfTheDeskOnItsDayOnly() throws IOException {
        give(printed.pdf());
        var standing = standing();
        clock.advance(Duration.ofDays(1));

        assertThat(scans.mayOpen(standing)).isFalse();
        assertThatThrownBy(() -> scans.open(standing.document())).isInstanceOf(AccessDeniedException.class);
        for (var role : List.of(Role.SHIFT_LEAD, Role.DPO)) {
            At.desk(role);
            assertThat(scans.open(standing.document())).isNotEmpty();
        }
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD, Role.DPO)) {
            At.desk(role);
            assertThatThrownBy(() -> scans.open(standing.document())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> give(new byte[] {1})).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void isTakenFromTheFolderAndRefusedThereInWords() throws IOException {
        At.theDoor();
        var scan = Files.write(data.resolve("scans/" + UUID.randomUUID() + ".pdf"), printed.pdf());
        var junk = Files.writeString(data.resolve("scans/" + UUID.randomUUID() + ".pdf"), "няма нищо");

        folder.look();
        folder.look();

        assertThat(scan).doesNotExist();
        assertThat(junk).doesNotExist();
        try (var refused = Files.list(data.resolve("scans/refused"))) {
            assertThat(refused.map(Path::toString)).anyMatch(name -> name.endsWith(junk.getFileName() + ".txt"));
        }
        At.desk(Role.RECEPTION);
        assertThat(standing().isWhole()).isTrue();
    }

    @Test
    void neverChangesWhateverIsTriedInSql() throws IOException {
        give(printed.pdf());
        var document = standing().document().value().toString();
        var page = sql.queryForObject(
                "select scanned_page_id from document_scan where document_id = ? limit 1", String.class, document);
        var waiting = strangeSide().id().value().toString();

        refuses("update document_scan set ordinal = 9 where document_id = ?", document);
        refuses("delete from document_scan where document_id = ?", document);
        refuses("update scanned_page set code = 'CN-2125-000001' where scanned_page_id = ?", page);
        refuses(
                "update scanned_page set picture_sealed = null, discarded_at = utc_timestamp(), discarded_by = uuid(),"
                        + " discard_reason = 'x' where scanned_page_id = ?",
                page);
        refuses("delete from scanned_page where scanned_page_id = ?", waiting);
        refuses("update scanned_file set page_count = 1 where 1 = ?", "1");
        refuses(
                "insert into document_scan values (uuid(), ?, 77, '" + page
                        + "', 1, 'HAND', 'x', utc_timestamp(), uuid())",
                document);
        refuses(
                "insert into document_scan values (uuid(), ?, 78, '" + waiting
                        + "', 1, 'READ', null, utc_timestamp(), null)",
                document);
        refuses(
                "insert into document_scan values (uuid(), ?, 80, '" + waiting
                        + "', 2, 'HAND', 'x', utc_timestamp(), uuid())",
                document);
        refuses(
                "insert into document_scan values (uuid(), ?, 79, '" + waiting
                        + "', 1, 'HAND', ' ', utc_timestamp(), uuid())",
                document);
    }

    void refuses(String statement, String argument) {
        assertThatThrownBy(() -> sql.update(statement, argument)).as(statement).isInstanceOf(DataAccessException.class);
    }

    Printed signed() {
        PatientId patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        var order = room.order(room.visit(patient));
        var sheet = room.print(order, FormKind.CONSENT);
        ConsentForm form = sheet.form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
        return sheet;
    }

    Reception give(byte[] file) throws IOException {
        return desk.upload(new ByteArrayInputStream(file));
    }

    PaperStanding standing() {
        return scans.standing(List.of(number)).get(number);
    }

    /** A page of dots, different each time. */
    WaitingPage strangeSide() throws IOException {
        var known = scans.waiting().stream().map(WaitingPage::id).toList();
        var side = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
        side.setRGB(0, 0, UUID.randomUUID().hashCode());
        give(Glass.png(side));
        return scans.waiting().stream()
                .filter(page -> !known.contains(page.id()))
                .findFirst()
                .orElseThrow();
    }

    static List<BufferedImage> sides(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var sides = new ArrayList<BufferedImage>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                sides.add(Glass.side(pdf, i, 200));
            }
            return sides;
        }
    }

    List<String> log() {
        return sql.queryForList("select action from audit_event order by seq desc limit 40", String.class);
    }
}
