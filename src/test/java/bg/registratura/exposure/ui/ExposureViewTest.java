package bg.registratura.exposure.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Protection;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ExposureViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Devices devices;

    @Autowired
    Exposures exposures;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Orders orders;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId patient;
    OrderId order;
    Device device;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        device = new Device(devices.next(), "Апарат", null, UUID.randomUUID().toString(), "2", null, 0);
        devices.save(device);
        At.desk(Role.RECEPTION);
        patient = room.patient(Dates.dayOf(TestClock.START).minusYears(43));
        order = room.order(room.visit(patient));
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void offersNothingWithoutASignedConsent() {
        room.print(order, FormKind.CONSENT);
        open();

        screen.see("exposure.no-consent");
        _assertNone(Button.class, spec -> spec.withText(screen.text("exposure.record")));
    }

    @Test
    void recordsWhatTheUnitShowed() {
        consent();
        open();
        screen.choose("exposure.device", device);
        screen.choose("exposure.voltage", new BigDecimal("68"));
        screen.choose("exposure.current", new BigDecimal("8"));
        screen.choose("exposure.time", new BigDecimal("14"));
        screen.choose("exposure.dose", new BigDecimal("80.5"));
        screen.choose("exposure.protection", Protection.USED);
        screen.type("exposure.physician", "д-р Тест");
        screen.type("exposure.uin", "0000000017");
        screen.press("exposure.record");

        assertThat(exposures.of(order)).singleElement().satisfies(made -> {
            assertThat(made.exposureTimeMs()).isEqualByComparingTo("14000");
            assertThat(made.doseMilliGrayCm2()).isEqualByComparingTo("80.5");
        });
    }

    @Test
    void saysWhichExceptionIsOpenAndWhyTheOtherIsNot() {
        open();

        screen.see("exposure.obstacle.NOT_ASKED");
        screen.see("exposure.undeclared.NOT_A_SCREENING");
        screen.press("exposure.exception.decide");
        screen.see("exposure.undeclared.REASON_MISSING");

        At.desk(Role.RECEPTION);
        var form = room.print(order, FormKind.CONSENT).form();
        consents.refuse(form, "", room.signers(patient, SignerRole.PATIENT));
        open();
        screen.see("exposure.obstacle.REFUSED");
        screen.see("exposure.undeclared.AGAINST_THE_WILL");
        _assertNone(Button.class, spec -> spec.withText(screen.text("exposure.exception.decide")));
    }

    @Test
    void offersTheFormOnceAScreeningIsSaid() {
        At.desk(Role.RECEPTION);
        order = room.order(room.visit(patient), Examination.PANORAMIC, Purpose.SCREENING);
        open();
        screen.press("exposure.exception.declare");
        screen.see("exposure.undeclared.NUMBER_MISSING");
        screen.type("exposure.exception.number", "РД-01-1");
        screen.choose("exposure.exception.on", Dates.dayOf(TestClock.START));
        screen.press("exposure.exception.declare");

        screen.see("exposure.exception.in-force.EPIDEMIC_SCREENING");
        screen.see("exposure.record");
    }

    @Test
    void isFilledFromWhatTheUnitTold() throws Exception {
        theUnitTells();
        open();
        screen.see("exposure.told");
        screen.choose("exposure.protection", Protection.USED);
        screen.type("exposure.physician", "д-р Тест");
        screen.type("exposure.uin", "0000000017");
        screen.type("exposure.icd10", "к02.1");
        screen.press("exposure.record");

        assertThat(exposures.of(order)).singleElement().satisfies(made -> {
            assertThat(made.unit()).isEqualTo(device.id());
            assertThat(made.doseMilliGrayCm2()).isEqualByComparingTo("80.5");
        });
        screen.seeNot("exposure.told.take");
        assertThat(sql.queryForMap(
                        "select dose_source, icd10_code from exposure where imaging_order_id = ?",
                        order.value().toString()))
                .containsEntry("dose_source", "DICOM")
                .containsEntry("icd10_code", "K02.1");
    }

    @Test
    void stillRecordsWhatWasAllowedThen() throws Exception {
        theUnitTells();
        clock.advance(Duration.ofMinutes(2));
        consents.stop(order, "зави му се свят");
        open();
        screen.see("exposure.late");
        screen.choose("exposure.protection", Protection.USED);
        screen.type("exposure.physician", "д-р Тест");
        screen.type("exposure.uin", "0000000017");
        screen.press("exposure.record");

        assertThat(exposures.of(order)).singleElement().satisfies(made -> assertThat(made.doseMilliGrayCm2())
                .isEqualByComparingTo("80.5"));
        screen.see("exposure.no-consent");
        _assertNone(Button.class, spec -> spec.withText(screen.text("exposure.record")));
    }

    @Test
    void asksOnceAboutADoseThatIsProbablyInAnotherUnit() {
        consent();
        open();
        screen.choose("exposure.device", device);
        screen.choose("exposure.voltage", new BigDecimal("68"));
        screen.choose("exposure.current", new BigDecimal("8"));
        screen.choose("exposure.time", new BigDecimal("14"));
        screen.choose("exposure.dose", new BigDecimal("0.92"));
        screen.choose("exposure.protection", Protection.USED);
        screen.type("exposure.physician", "д-р Тест");
        screen.type("exposure.uin", "0000000017");
        screen.press("exposure.record");
        BigDecimalField dose = screen.field(BigDecimalField.class, "exposure.dose");
        assertThat(dose.isInvalid()).isTrue();
        assertThat(dose.getErrorMessage()).isEqualTo(screen.text("exposure.doubt.typed"));
        assertThat(exposures.of(order)).isEmpty();

        screen.choose("exposure.dose", new BigDecimal("0.91"));
        screen.press("exposure.record");
        assertThat(exposures.of(order)).as("another value is another question").isEmpty();

        screen.press("exposure.record");
        assertThat(exposures.of(order)).singleElement().satisfies(made -> assertThat(made.doseMilliGrayCm2())
                .isEqualByComparingTo("0.91"));
        assertThat(sql.queryForList(
                        "select detail from audit_event where action = 'EXPOSURE_RECORDED' and subject_id = ?",
                        String.class,
                        patient.value().toString()))
                .singleElement()
                .asString()
                .endsWith("dose OTHER_UNIT");
    }

    @Test
    void saysWhatIsStillToBeFilledIn() {
        consent();
        open();
        screen.press("exposure.record");

        BigDecimalField voltage = screen.field(BigDecimalField.class, "exposure.voltage");
        assertThat(voltage.getErrorMessage()).isEqualTo(screen.text("exposure.measure.required"));
        screen.choose("exposure.voltage", new BigDecimal("6800"));
        screen.press("exposure.record");
        assertThat(voltage.getErrorMessage()).isNotEqualTo(screen.text("exposure.measure.required"));
    }

    @Test
    void recordsNothingThatWasReadInAnotherUnit() {
        consent();
        open();
        screen.choose("exposure.dose", new BigDecimal("0"));
        screen.press("exposure.record");

        assertThat(exposures.of(order)).isEmpty();
    }

    void consent() {
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
    }

    void open() {
        var who = At.desk(Role.TECHNICIAN);
        sql.update(
                "insert into account (account_id, kind, username, display_name, created_at) values (?, 'STAFF', ?, ?, ?)",
                who.account().value().toString(),
                who.account().value().toString(),
                "Т. Лаборант",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        screen.open(ExposureView.class).show(order);
    }

    /** Under a consent, of one minute ago. */
    void theUnitTells() throws Exception {
        consent();
        clock.advance(Duration.ofMinutes(2));
        At.desk(Role.TECHNICIAN);
        arrivals.upload(
                "IM1.dcm",
                new ByteArrayInputStream(TestOrders.picture(orders.find(order).accessionNumber())
                        .text(0x0008002A, "DT", "21250305103100")
                        .text(0x00181000, "LO", device.serialNumber())
                        .text(0x00180060, "DS", "68")
                        .text(0x00181150, "IS", "14000")
                        .text(0x00181151, "IS", "8")
                        .text(0x0018115E, "DS", "0.805")
                        .file()));
    }
}
