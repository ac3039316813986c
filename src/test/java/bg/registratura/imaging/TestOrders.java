package bg.registratura.imaging;

import bg.registratura.At;
import bg.registratura.dicom.TinyDicom;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Ordering.Placed;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Orders for pictures, and pictures for orders. Leaves the test at the technician's desk. */
public final class TestOrders {

    private TestOrders() {}

    /** A panoramic asked for somebody who has just come. */
    public record Asked(PatientId patient, Visit visit, String number) {}

    public static Asked order(ApplicationContext house, Particulars person) {
        At.desk(Role.RECEPTION);
        var patient = ((Registered) house.getBean(Patients.class).register(person)).id();
        var visit = house.getBean(Visits.class).open(patient);
        var referral =
                new Referral(Examination.PANORAMIC, Teeth.NONE, "overview", Purpose.DIAGNOSTIC, null, null, null);
        var placed = (Placed) house.getBean(Orders.class).place(visit.id(), referral);
        At.desk(Role.TECHNICIAN);
        return new Asked(patient, visit, placed.accessionNumber());
    }

    /** A small picture of a study of its own. */
    public static TinyDicom picture(String accessionNumber) {
        return new TinyDicom()
                .text(0x00080018, "UI", uid())
                .text(0x0020000D, "UI", uid())
                .text(0x00080050, "SH", accessionNumber);
    }

    /** Where the archive keeps a picture as it came. */
    public static Path file(Path data, InstanceId instance) throws IOException {
        try (var files = Files.walk(data.resolve("images"))) {
            return files.filter(file -> file.endsWith(instance.value() + ".dcm.enc"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static String uid() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }
}
