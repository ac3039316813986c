package bg.registratura.exposure;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Orders;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A patient with an order, a unit of the register, and the files it sends of it. */
abstract class FilesOfAUnit {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);
    static final DateTimeFormatter DICOM =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(Dates.SOFIA);

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Incidents incidents;

    @Autowired
    Devices devices;

    @Autowired
    Orders orders;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    PatientId patient;
    OrderId order;
    DeviceId device;
    TestStaff.Colleague technician;

    @BeforeEach
    void patientWithAnOrder() {
        clock.set(TestClock.START);
        At.desk(Role.ADMINISTRATOR);
        device = devices.next();
        devices.save(new Device(device, "Апарат", null, device.value().toString(), "2", null, 0));
        At.desk(Role.RECEPTION);
        patient = room.patient(TODAY.minusYears(43));
        order = room.order(room.visit(patient));
        technician = staff.hire(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        clock.set(TestClock.START);
        At.theDoor();
    }

    void grant() {
        At.desk(Role.RECEPTION);
        var form = room.print(order, FormKind.CONSENT).form();
        consents.grant(form, new Answers(Pregnancy.NO, "", ""), room.signers(patient, SignerRole.PATIENT));
    }

    /** A file of the order that says which unit made it, and nothing of its dose and its technique. */
    TinyDicom silent() {
        return TestOrders.picture(orders.find(order).accessionNumber())
                .text(0x00181000, "LO", device.value().toString());
    }

    StudyId arrives(TinyDicom picture, Instant taken) throws Exception {
        return arrives(picture.text(0x0008002A, "DT", DICOM.format(taken)));
    }

    StudyId arrives(TinyDicom picture) throws Exception {
        technician.sitsDown();
        return ((Reception.Kept) arrivals.upload("IM1.dcm", new ByteArrayInputStream(picture.file()))).study();
    }

    Incident incident() {
        At.desk(Role.REPORTING_PHYSICIAN);
        return incidents.all().stream()
                .filter(one -> one.order().equals(order))
                .findFirst()
                .orElseThrow();
    }
}
