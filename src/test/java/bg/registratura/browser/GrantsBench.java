package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.Timings;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.TestPeople;
import bg.registratura.results.GivenPictures;
import bg.registratura.results.Viewing;
import bg.registratura.results.Wanted;
import bg.registratura.results.Wanted.Period;
import bg.registratura.security.AccountId;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.visit.Examination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The server's time for a dentist's list when few and when very many patients gave them something: {@code deploy/bench grants}. */
@OverBrowser
class GrantsBench {

    static final List<Integer> SIZES = Arrays.stream(System.getProperty("registratura.bench.sizes", "20,200,2000")
                    .split(","))
            .map(Integer::valueOf)
            .toList();
    static final int ROUNDS = 30;
    static final int WARM = 10;
    static final int FIRST = 25;
    static final List<String> SYLLABLES =
            List.of("ра", "до", "ми", "ве", "ла", "то", "не", "ки", "бо", "са", "гу", "ри");

    @Autowired
    ApplicationContext house;

    @Autowired
    GivenPictures list;

    @Autowired
    Viewing viewing;

    @Autowired
    Sharing sharing;

    @Autowired
    DSLContext dsl;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final Random random = new Random(1);
    final Timings timings = new Timings();
    TestOutsiders outsiders;
    PractitionerId dentist;
    AccountId account;
    PatientId last;
    StudyId study;
    String family;

    @Test
    void lists() throws Exception {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
        dentist = outsiders.dentist("Mnogodadena");
        account = outsiders.enter(dentist);
        int given = 0;
        for (int size : SIZES) {
            for (; given < size; given++) {
                give(given % 2 == 0);
            }
            outsiders.enter(account, dentist);
            if (given == SIZES.getFirst()) {
                warmUp();
            }
            for (int round = 0; round < ROUNDS; round++) {
                measure(size + " grants");
            }
            assertThat(look("").patients()).isEqualTo(size);
        }
        Files.writeString(Path.of("target/bench-grants.txt"), timings.table() + timings.json("grants"));
    }

    private void warmUp() throws Exception {
        for (int round = 0; round < WARM; round++) {
            measure("to warm up");
        }
        timings.forget();
    }

    private void measure(String circumstance) throws Exception {
        var shown = look("").shown().stream().map(GivenPictures.Patient::id).collect(Collectors.toSet());
        timings.time(circumstance, "first page, nobody told of", () -> look(""));
        timings.time(circumstance, "first page again", () -> list.look(Wanted.ALL, FIRST, shown));
        timings.time(circumstance, "found by name", () -> list.look(named(family), FIRST, new HashSet<>(shown)));
        timings.time(circumstance, "found by name misspelt", () -> list.look(named(family + "а"), FIRST, shown));
        timings.time(
                circumstance,
                "one kind of this week, new",
                () -> list.look(new Wanted(Examination.PANORAMIC, true, Period.WEEK, ""), FIRST, shown));
        timings.time(circumstance, "one patient", () -> list.of(last));
        timings.time(circumstance, "may a picture be seen", () -> viewing.isFor(study));
    }

    private GivenPictures.Page look(String name) {
        return list.look(named(name), FIRST, Set.of());
    }

    private static Wanted named(String name) {
        return new Wanted(null, false, Period.ANY, name);
    }

    /** Somebody new comes, a picture is made, and this dentist sees it: all there will be, or this one. */
    private void give(boolean all) {
        clock.advance(Duration.ofSeconds(1));
        family = name() + "ева";
        var asked = TestOrders.order(house, TestPeople.named(name(), name() + "ова", family));
        last = asked.patient();
        study = picture(asked.number());
        outsiders.enter(last);
        assertThat(sharing.grantFor(dentist, all ? null : study, 90)).isInstanceOf(Granting.Granted.class);
    }

    /** As the index holds it; its file is not needed. */
    private StudyId picture(String number) {
        var id = UUID.randomUUID().toString();
        var part = UUID.randomUUID().toString();
        var uid = "2.25." + Math.abs(random.nextLong());
        sql.update("""
                insert into study (study_id, study_instance_uid, imaging_order_id, accession_number, lettering, modality,
                    taken_at, received_at, attachment, attached_at)
                select ?, ?, imaging_order_id, accession_number, 'DECLARED', 'PX', ?, ?, 'ACCESSION_NUMBER', ?
                from imaging_order where accession_number = ?""", id, uid, now(), now(), now(), number);
        sql.update(
                "insert into series (series_id, study_id, series_instance_uid, modality) values (?, ?, ?, 'PX')",
                part,
                id,
                uid + ".1");
        sql.update("""
                insert into instance (instance_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax, sha256,
                    byte_length, row_count, column_count, frame_count, bits_stored, is_signed, photometric,
                    rescale_slope, rescale_intercept, pixel_state, taken_at, time_is_told, received_at)
                values (?, ?, ?, '1.2.840.10008.5.1.4.1.1.1.1', 'EXPLICIT_LITTLE_ENDIAN', unhex(sha2(?, 256)), 7000000,
                    1400, 2800, 1, 12, false, 'MONOCHROME2', 1, 0, 'READABLE', ?, true, ?)""", part, part, uid + ".2", uid, now(), now());
        return new StudyId(UUID.fromString(id));
    }

    private String now() {
        return clock.instant().toString().replaceAll("[TZ]", " ").strip();
    }

    private String name() {
        var name = random.ints(3, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).collect(Collectors.joining());
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
