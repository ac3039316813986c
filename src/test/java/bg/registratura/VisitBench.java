package bg.registratura;

import bg.registratura.audit.LogVerifier;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.Handovers;
import bg.registratura.credential.Recipient;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.Reception;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Ordering;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visits;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The server's time for each step of a visit, among few people and among many: {@code deploy/bench visit}. */
@DatabaseTest
class VisitBench {

    static final List<Integer> SIZES = List.of(300, 5000);
    static final int MANY = 20;
    static final int STEP_MILLIS = 1000;
    static final int VISITS = 40;
    static final int VISITS_AT_A_DESK = 8;
    static final int VISITS_TO_A_PICTURE = 8;
    static final List<String> SYLLABLES =
            List.of("ра", "до", "ми", "ве", "ла", "то", "не", "ки", "бо", "са", "гу", "ри", "ста", "пе");

    @Autowired
    Patients patients;

    @Autowired
    PatientSearch search;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Handovers handovers;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Pictures pictures;

    @Autowired
    LogVerifier verifier;

    final Random random = new Random(1);
    final Timings timings = new Timings();
    int registered;

    @Test
    void visits() throws Exception {
        for (int number = 0; number < VISITS; number++) {
            visit(Desk.inARush("to warm up", timings), number);
        }
        timings.forget();
        for (int size : SIZES) {
            register(size);
            var desk = Desk.inARush(size + " people", timings);
            for (int number = 0; number < VISITS; number++) {
                visit(desk, number);
            }
            desk.time("verify the log", verifier::verify);
        }
        desks(1, Desk.inARush("1 desk", timings));
        desks(MANY, Desk.withAPause("20 desks", timings));
        desks(MANY, Desk.inARush("20 rushing", timings));
        Files.writeString(Path.of("target/bench-visit.txt"), timings.table() + timings.json("visit"));
    }

    void register(int size) {
        At.desk(Role.RECEPTION);
        for (; registered < size; registered++) {
            patients.register(TestPeople.named(name(), name() + "ова", name() + "ева"));
        }
    }

    /** Desks that serve one patient after another, all at once. */
    void desks(int count, Desk desk) throws Exception {
        try (var clerks = Executors.newFixedThreadPool(count)) {
            var served = IntStream.range(0, count)
                    .mapToObj(first -> clerks.submit(() -> {
                        for (int number = 0; number < VISITS_AT_A_DESK; number++) {
                            visit(desk, first + number);
                        }
                        return true;
                    }))
                    .toList();
            for (var clerk : served) {
                clerk.get();
            }
        }
    }

    /** A clerk, with hands as fast as a program or with those of a person: a step a second. */
    record Desk(String name, Timings timings, boolean rushes) {

        static Desk inARush(String name, Timings timings) {
            return new Desk(name, timings, true);
        }

        static Desk withAPause(String name, Timings timings) {
            return new Desk(name, timings, false);
        }

        <T> T time(String step, Callable<T> act) throws Exception {
            if (!rushes) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(2 * STEP_MILLIS));
            }
            return timings.time(name, step, act);
        }
    }

    void visit(Desk desk, int number) throws Exception {
        At.desk(Role.RECEPTION);
        var family = name() + "ева";
        desk.time("search by name", () -> search.search(family));
        var person = TestPeople.named(name(), name() + "ова", family);
        var patient = ((Registered) desk.time("register", () -> patients.register(person))).id();
        var visit = desk.time("open the visit", () -> visits.open(patient));
        var referral = new Referral(Examination.PANORAMIC, Teeth.NONE, "48?", Purpose.DIAGNOSTIC, null, null, null);
        var placed = (Ordering.Placed) desk.time("take the referral", () -> orders.place(visit.id(), referral));
        desk.time("the day's queue", visits::today);
        desk.time("open the record", () -> patients.open(patient));
        if (number % VISITS_TO_A_PICTURE == 0) {
            consent(desk, patient, placed.id());
            access(desk, patient);
            picture(desk, placed.accessionNumber(), random.nextInt());
        }
    }

    void consent(Desk desk, PatientId patient, OrderId order) throws Exception {
        var signed = desk.time("record a look into a document", () -> room.signers(patient, SignerRole.PATIENT));
        var sheet = desk.time("print the consent", () -> room.print(order, FormKind.CONSENT));
        desk.time("record the consent", () -> consents.grant(sheet.form(), new Answers(Pregnancy.NO, "", ""), signed));
    }

    void access(Desk desk, PatientId patient) throws Exception {
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CREDENTIAL));
        var check = checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
        var recipient = new Recipient("Вяра Примерна", "№ 1", patient.value(), Recipient.Kind.PATIENT);
        desk.time("hand over access", () -> handovers.handOver(check, recipient, Languages.BULGARIAN));
    }

    void picture(Desk desk, String accessionNumber, long seed) throws Exception {
        At.desk(Role.TECHNICIAN);
        var file = SamplePictures.dicom(
                new SamplePictures.Request(
                        Kind.PANORAMIC,
                        "Primerna^Vyara",
                        "X",
                        LocalDate.of(2081, 12, 29),
                        accessionNumber,
                        LocalDateTime.of(2125, 3, 5, 10, 0)),
                seed);
        var kept = desk.time("receive a panoramic", () -> arrivals.upload("IM1.dcm", new ByteArrayInputStream(file)));
        if (kept instanceof Reception.Kept picture) {
            desk.time("its preview", () -> pictures.preview(picture.instance()).readAllBytes());
            desk.time("its frame", () -> pictures.frame(picture.instance(), 1));
        }
    }

    String name() {
        var name = random.ints(3, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
