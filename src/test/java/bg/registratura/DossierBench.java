package bg.registratura;

import static bg.registratura.DeskLife.made;
import static bg.registratura.consent.ConsentRows.DAY;

import bg.registratura.consent.ConsentRows;
import bg.registratura.consent.SignerRole;
import bg.registratura.exposure.ReportRows;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.security.Role;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.subjectrequest.Answers;
import bg.registratura.subjectrequest.Decision;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.visit.OrderId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The officer's time for the answer of article 15 about persons who came once and often: {@code deploy/bench dossier}. */
@DatabaseTest
class DossierBench {

    static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("registratura.bench.sizes", "1,50,500").split(","))
            .map(Integer::valueOf)
            .toList();
    static final int ROUNDS = Integer.getInteger("registratura.bench.rounds", 10);
    static final int DAYS = 30;

    @Autowired
    DeskLife life;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Answers answers;

    @Autowired
    Sharing sharing;

    @Autowired
    Viewing viewing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final Timings timings = new Timings();

    @Test
    void dossiers() throws Exception {
        clock.set(TestClock.START);
        var outsiders = new TestOutsiders(dsl, clock);
        var rows = new ConsentRows(sql, DAY.minusYears(40));
        measure(cameOften(SIZES.getFirst(), rows, outsiders), "to warm up");
        timings.forget();
        for (int size : SIZES) {
            measure(cameOften(size, rows, outsiders), size + (size == 1 ? " visit" : " visits"));
        }
        Files.writeString(Path.of("target/bench-dossier.txt"), timings.table() + timings.json("dossier"));
    }

    /** Every time they sign a consent, have a picture made, give it to a dentist, and both look at it. */
    private PatientId cameOften(int visits, ConsentRows rows, TestOutsiders outsiders) {
        At.desk(Role.RECEPTION);
        var patient = life.register("Честа", "Идваща", DeskLife.PHONE, "ул. Измислена 1");
        var dentist = outsiders.dentist("Chestova");
        for (int visit = 0; visit < visits; visit++) {
            clock.advance(Duration.ofDays(1));
            var study = picture(life.consented(patient, "кариес", SignerRole.PATIENT), patient, rows);
            outsiders.enter(patient);
            sharing.grantFor(dentist, study, DAYS);
            viewing.open(study);
            outsiders.enter(dentist);
            viewing.open(study);
        }
        return patient;
    }

    private StudyId picture(OrderId order, PatientId patient, ConsentRows rows) {
        return pictures.add(new StudyId(new ReportRows(rows, order.value()).study), patient, DAY, 1);
    }

    private void measure(PatientId patient, String circumstance) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var request = life.asked(patient, RequestKind.ACCESS, "Честа Идваща");
            var dossier = timings.time(circumstance, "everything held is found", () -> dossiers.of(request));
            var text = timings.time(
                    circumstance, "the answer is drafted", () -> dossiers.draft(request, Decision.GRANTED, dossier));
            var decided = made(answers.decide(request, Decision.GRANTED, text));
            timings.time(circumstance, "printed in two copies, sealed", () -> made(answers.print(decided)));
        }
    }
}
