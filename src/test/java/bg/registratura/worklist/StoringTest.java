package bg.registratura.worklist;

import static bg.registratura.imaging.TestOrders.picture;
import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.UNKNOWN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.audit.Action;
import bg.registratura.dicom.Lettering;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Repertoire;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.dimse.AeTitle;
import bg.registratura.dimse.TestUnit;
import bg.registratura.exposure.WorklistNames;
import bg.registratura.imaging.Arrival;
import bg.registratura.imaging.Ending;
import bg.registratura.imaging.Unassigned;
import bg.registratura.imaging.Way;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DatabaseTest
class StoringTest extends UnitsOnTheNetwork {

    @Autowired
    UnknownUnits unknown;

    @Value("${registratura.data}")
    Path data;

    @Test
    void aPictureThatAUnitSendsFindsItsOrderAndItsUnit() throws IOException {
        var order = order(TestPeople.somebody());
        var picture = picture(order.number()).text(0x00181000, "LO", "A plate nobody entered");

        assertThat(send(picture)).isZero();

        assertThat(came()).singleElement().satisfies(arrival -> assertThat(arrival.way())
                .isEqualTo(Way.NETWORK));
        assertThat(assignments.order(order.number()).orElseThrow().studies()).isEqualTo(1);
        assertThat(arrivals.today()).noneMatch(arrival -> arrival.fileName().startsWith(aeTitle));
        assertThat(sentBy()).containsExactly(device.value());
        var told = REPORTED_EXPOSURE.IMAGING_ORDER_ID.eq(
                assignments.order(order.number()).orElseThrow().order());
        assertThat(dsl.selectFrom(REPORTED_EXPOSURE).where(told).fetch(REPORTED_EXPOSURE.DEVICE_ID))
                .containsExactly(device);
    }

    @Test
    void theSameObjectAgainIsHarmless() throws IOException {
        var picture = picture(order(TestPeople.somebody()).number());

        assertThat(send(picture)).isZero();
        assertThat(send(picture)).isZero();

        assertThat(sentBy()).hasSize(1);
    }

    @Test
    void theSameObjectGivenInAsAFileBeforeIsNoConflict() throws IOException {
        var picture = picture(order(TestPeople.somebody()).number());
        arrivals.upload("IM1.dcm", new java.io.ByteArrayInputStream(picture.file()));

        assertThat(send(picture)).isZero();

        assertThat(came()).extracting(Came::ending).containsExactly(Ending.KEPT_BEFORE);
    }

    @Test
    void otherBytesUnderTheSameUidAreKeptForAPerson() throws IOException {
        var picture = picture(order(TestPeople.somebody()).number());
        send(picture);

        assertThat(send(picture.text(0x00081030, "LO", "another"))).isZero();

        assertThat(arrivals.conflicts()).extracting(Arrival::fileName).anyMatch(name -> name.startsWith(aeTitle));
    }

    @Test
    void whatIsRefusedIsToldToTheUnitAndToTheTechnician() throws IOException {
        assertThat(send(picture("").without(0x7FE00010))).isEqualTo(0x0122);
        assertThat(send(picture("").text(0x00280010, "US", "\u0001\u0000"))).isEqualTo(0xA900);
        assertThat(send(picture("").text(0x0020000D, "UI", "../../etc/passwd"))).isEqualTo(0xA900);

        assertThat(came())
                .extracting(Came::refusal)
                .containsExactlyInAnyOrder(Refusal.NOT_A_PICTURE, Refusal.PIXEL_LENGTH, Refusal.UID_MALFORMED);
    }

    @Test
    void anObjectThatWasAbortedLeavesNothing() throws IOException {
        try (var unit = TestUnit.calling(port, aeTitle)) {
            unit.announce("2.25.99");
            unit.piece(new byte[3000]);
            unit.abort();
        }
        listener.close();

        assertThat(came()).isEmpty();
        try (var files = Files.walk(data.resolve("images"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void whoIsInNoRegisterIsTurnedAwayAndToldOfOnce() throws IOException {
        var stranger = newTitle();
        int before = written(Action.UNIT_TURNED_AWAY);

        assertThat(TestUnit.isLetIn(port, stranger)).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(TestUnit.isLetIn(port, stranger)).isFalse();

        assertThat(unknown.lately()).containsOnlyOnce(stranger);
        assertThat(written(Action.UNIT_TURNED_AWAY)).isEqualTo(before + 1);
        aeTitle = stranger;
        register(Repertoire.AS_DECLARED, WorklistNames.UNICODE, null, 0);
        assertThat(TestUnit.isLetIn(port, stranger)).isTrue();
        assertThat(unknown.lately()).doesNotContain(stranger);
    }

    /** No network address is kept, not even one that somebody calls themselves by. */
    @Test
    void whoGivesAnAddressForANameIsRememberedWithoutIt() throws IOException {
        unknown.turnedAway(new AeTitle("NEITHER-1.2.3"));
        assertThat(TestUnit.isLetIn(port, "203.0.113.77")).isFalse();
        for (var address : List.of(
                "CT-203.0.113.77",
                "203-0-113-77",
                "203.0.113.77:104",
                "2001:db8::77",
                "[fe80::77]",
                "::ffff:cb00:714d",
                "2001:db8:1:2:3:4")) {
            unknown.turnedAway(new AeTitle(address));
        }

        assertThat(unknown.lately()).contains("NEITHER-1.2.3").containsOnlyOnce(UnknownUnits.BLINDED);
        assertThat(String.join("\n", unknown.lately())).doesNotContain("203.0", "203-0", ":");
        assertThat(dsl.selectFrom(AUDIT_EVENT)
                        .where(AUDIT_EVENT.ACTION.eq(Action.UNIT_TURNED_AWAY.name()))
                        .fetch(AUDIT_EVENT.DETAIL))
                .contains(UnknownUnits.BLINDED)
                .noneMatch(said -> said.contains("203.0") || said.contains("203-0") || said.contains(":"));
    }

    @Test
    void aFloodOfInventedNamesFillsNoTable() {
        for (int i = 0; i < 60; i++) {
            unknown.turnedAway(new AeTitle("FLOOD" + i));
        }

        assertThat(dsl.fetchCount(UNKNOWN_UNIT)).isLessThanOrEqualTo(20);
        clock.advance(Duration.ofDays(8));
        unknown.turnedAway(new AeTitle("LATER"));
        assertThat(unknown.lately()).contains("LATER").noneMatch(title -> title.startsWith("FLOOD"));
    }

    @Test
    void aUnitThatLeftTheRegisterIsHeardNoMore() throws IOException {
        try (var unit = TestUnit.calling(port, aeTitle)) {
            register(
                    Repertoire.AS_DECLARED,
                    WorklistNames.UNICODE,
                    devices.today().minusDays(1),
                    0);

            assertThat(unit.store(picture("").file())).isEqualTo(0x0124);
        }
        assertThat(TestUnit.isLetIn(port, aeTitle)).isFalse();
        assertThat(came()).isEmpty();
    }

    @Test
    void theUnitThatTakesThePlaceOfAnotherMayTakeItsTitle() throws IOException {
        register(Repertoire.AS_DECLARED, WorklistNames.UNICODE, devices.today().minusDays(1), 0);
        device = devices.next();
        register(Repertoire.AS_DECLARED, WorklistNames.UNICODE, null, 0);

        assertThat(send(picture(""))).isZero();

        assertThat(sentBy()).containsExactly(device.value());
    }

    @Test
    void theLettersOfAUnitThatDeclaresThemWronglyAreReadAsItWritesThem() throws IOException {
        var name = "Новак^Ж\u045eра";
        var written = picture("none")
                .text(0x00080005, "CS", "ISO_IR 100")
                .bytes(0x00100010, "PN", name.getBytes(Charset.forName("ISO-8859-5")));
        register(Repertoire.ISO_IR_144, WorklistNames.UNICODE, null, 0);

        assertThat(send(written)).isZero();

        assertThat(assignments.waiting())
                .filteredOn(study -> study.patientName().equals("Новак Ж\u045eра"))
                .extracting(Unassigned::lettering)
                .contains(Lettering.REPAIRED);
    }

    @Test
    void aPictureFindsItsOrderByTheClientNumberThatTheWorklistTells() throws IOException {
        var order = order(TestPeople.somebody());
        At.desk(Role.RECEPTION);
        var number = house.getBean(bg.registratura.people.Patients.class)
                .find(order.patient())
                .orElseThrow()
                .clientNumber();
        At.desk(Role.TECHNICIAN);

        send(picture("").text(0x00100020, "LO", Long.toString(number)));

        assertThat(assignments.order(order.number()).orElseThrow().studies()).isEqualTo(1);
    }

    int send(TinyDicom picture) throws IOException {
        try (var unit = TestUnit.calling(port, aeTitle)) {
            int status = unit.store(picture.file());
            unit.release();
            return status;
        }
    }

    List<UUID> sentBy() {
        return dsl.select(SERIES.SENT_BY)
                .from(SERIES)
                .join(INSTANCE)
                .on(INSTANCE.SERIES_ID.eq(SERIES.SERIES_ID))
                .where(SERIES.SENT_BY.eq(device.value()))
                .fetch(SERIES.SENT_BY);
    }
}
