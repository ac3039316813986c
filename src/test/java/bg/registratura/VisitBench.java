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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The server's time for each step of a visit, among few people and among many: {@code deploy/bench visit}. */
@DatabaseTest
class VisitBench {

    static final List<Integer> SIZES = List.of(300, 5000);
    static final int VISITS = 40;
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
    final Map<String, Map<Integer, List<Long>>> taken = new LinkedHashMap<>();

    @Test
    void visits() throws Exception {
        int registered = 0;
        for (int number = 0; number < VISITS; number++) {
            visit(0, number);
        }
        taken.clear();
        for (int size : SIZES) {
            At.desk(Role.RECEPTION);
            for (; registered < size; registered++) {
                patients.register(TestPeople.named(name(), name() + "ова", name() + "ева"));
            }
            for (int number = 0; number < VISITS; number++) {
                visit(size, number);
            }
            time(size, "verify the log", verifier::verify);
        }
        Files.writeString(Path.of("target/bench-visit.txt"), table() + json());
    }

    void visit(int size, int number) throws Exception {
        At.desk(Role.RECEPTION);
        var family = name() + "ева";
        time(size, "search by name", () -> search.search(family));
        var person = TestPeople.named(name(), name() + "ова", family);
        var patient = ((Registered) time(size, "register", () -> patients.register(person))).id();
        var visit = time(size, "open the visit", () -> visits.open(patient));
        var referral = new Referral(Examination.PANORAMIC, Teeth.NONE, "48?", Purpose.DIAGNOSTIC, null, null, null);
        var placed = (Ordering.Placed) time(size, "take the referral", () -> orders.place(visit.id(), referral));
        time(size, "the day's queue", visits::today);
        time(size, "open the record", () -> patients.open(patient));
        if (number % VISITS_TO_A_PICTURE == 0) {
            consent(size, patient, placed.id());
            access(size, patient);
            picture(size, placed.accessionNumber(), size + number);
        }
    }

    void consent(int size, PatientId patient, OrderId order) throws Exception {
        var signed = time(size, "record a look into a document", () -> room.signers(patient, SignerRole.PATIENT));
        var sheet = time(size, "print the consent", () -> room.print(order, FormKind.CONSENT));
        time(size, "record the consent", () -> consents.grant(sheet.form(), new Answers(Pregnancy.NO, "", ""), signed));
    }

    void access(int size, PatientId patient) throws Exception {
        var shown = (Checking.Shown)
                checks.record(new Checked.OfPatient(patient), TestLooks.good(), Set.of(CheckPurpose.CREDENTIAL));
        var check = checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
        var recipient = new Recipient("Вяра Примерна", "№ 1", patient.value(), Recipient.Kind.PATIENT);
        time(size, "hand over access", () -> handovers.handOver(check, recipient, Languages.BULGARIAN));
    }

    void picture(int size, String accessionNumber, long seed) throws Exception {
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
        var kept = time(size, "receive a panoramic", () -> arrivals.upload("IM1.dcm", new ByteArrayInputStream(file)));
        if (kept instanceof Reception.Kept picture) {
            time(size, "its preview", () -> pictures.preview(picture.instance()).readAllBytes());
            time(size, "its frame", () -> pictures.frame(picture.instance(), 1));
        }
    }

    String name() {
        var name = random.ints(3, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    <T> T time(int size, String step, Callable<T> act) throws Exception {
        long began = System.nanoTime();
        var result = act.call();
        long micros = (System.nanoTime() - began) / 1000;
        taken.computeIfAbsent(step, _ -> new LinkedHashMap<>())
                .computeIfAbsent(size, _ -> new ArrayList<>())
                .add(micros);
        return result;
    }

    String table() {
        var table = new StringBuilder("%-30s".formatted("server time, ms"));
        SIZES.forEach(size -> table.append("%14s %10s".formatted(size + " people", "p95")));
        table.append('\n');
        taken.forEach((step, sizes) -> {
            table.append("%-30s".formatted(step));
            sizes.values()
                    .forEach(times -> table.append(
                            String.format(Locale.ROOT, "%14.1f %10.1f", quantile(times, 0.5), quantile(times, 0.95))));
            table.append('\n');
        });
        return table.toString();
    }

    String json() {
        return taken.entrySet().stream()
                .map(step -> "\"%s\":{%s}".formatted(step.getKey(), json(step.getValue())))
                .collect(Collectors.joining(",", "{\"bench\":\"visit\",\"unit\":\"ms\",", "}\n"));
    }

    static String json(Map<Integer, List<Long>> sizes) {
        return sizes.entrySet().stream()
                .map(size -> String.format(
                        Locale.ROOT,
                        "\"%d\":{\"median\":%.1f,\"p95\":%.1f}",
                        size.getKey(),
                        quantile(size.getValue(), 0.5),
                        quantile(size.getValue(), 0.95)))
                .collect(Collectors.joining(","));
    }

    static double quantile(List<Long> micros, double part) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)) / 1000.0;
    }
}
