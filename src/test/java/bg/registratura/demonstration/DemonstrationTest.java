package bg.registratura.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.audit.LogVerifier;
import bg.registratura.audit.Verification;
import bg.registratura.breakglass.GlassReviews;
import bg.registratura.database.StartupRefusedException;
import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.StepStanding;
import bg.registratura.imaging.Assignments;
import bg.registratura.restriction.Restricting;
import bg.registratura.restriction.RestrictionGround;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.TotpKey;
import bg.registratura.subjectrequest.CaseLine;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.RequestStatus;
import bg.registratura.visit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demonstration is made once, in a house of its own and in real time, as {@code deploy/run --demo} does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "registratura.demo=db/sample")
@ActiveProfiles("test")
@DirtiesContext
class DemonstrationTest {

    static final SecurityContextHolderStrategy BEFORE = SecurityContextHolder.getContextHolderStrategy();

    @Autowired
    Demonstration demonstration;

    @Autowired
    SignInFile file;

    @Autowired
    SignIns signIns;

    @Autowired
    DeskDay day;

    @Autowired
    Assignments assignments;

    @Autowired
    Cases cases;

    @Autowired
    GlassReviews reviews;

    @Autowired
    Restricting restricting;

    @Autowired
    LogVerifier log;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void aHouseOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        var directory = Files.createTempDirectory(Path.of(System.getProperty("registratura.data")), "demo-");
        properties.add("registratura.data", directory::toString);
    }

    /** A second house in one machine takes over who is signed in; the one of the other tests gets it back. */
    @AfterAll
    static void giveBack() {
        SecurityContextHolder.setContextHolderStrategy(BEFORE);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void hasAVisitAtEveryStageOfTheDay() {
        At.desk(Role.RECEPTION);

        assertThat(day.queue())
                .flatExtracting(waiting -> waiting.progress().next().map(StepStanding::step).stream()
                        .toList())
                .contains(Step.NOTICE, Step.REFERRAL, Step.CONSENT, Step.EXPOSURE, Step.PICTURE, Step.ACCESS);
        assertThat(day.queue())
                .as("finished, with online access")
                .anyMatch(waiting -> waiting.progress().next().isEmpty());
        assertThat(count("select count(*) from visit where closed_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void expectsEverybodyOnTheNextWorkingDay() {
        assertThat(count("select count(*) from appointment where state = 'BOOKED'"))
                .isEqualTo(count("select count(*) from patient"));
    }

    @Test
    void hasPicturesOfEveryKindAndOneThatWaitsForATechnician() {
        At.desk(Role.TECHNICIAN);

        assertThat(sql.queryForList(
                        "select distinct modality from study where imaging_order_id is not null", String.class))
                .contains("PX", "DX", "IO");
        assertThat(assignments.waiting()).singleElement().satisfies(study -> assertThat(study.accessionNumber())
                .isEqualTo("99999999"));
    }

    @Test
    void hasPatientsWhoSignInAndTwoWhoLetADentistSeeAStudy() {
        assertThat(sql.queryForList(
                        "select count(*) from study join imaging_order using (imaging_order_id) join account on "
                                + "account.subject_id = imaging_order.patient_id where account.kind = 'PATIENT' "
                                + "group by account.account_id",
                        Integer.class))
                .containsExactlyInAnyOrder(3, 1, 2);
        assertThat(count("select count(*) from access_grant where study_id is not null"))
                .isEqualTo(2);
    }

    @Test
    void hasWhatADayAtTheUnitIsSeldomWithout() {
        assertThat(count("select count(*) from exposure_incident")).isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from exposure where repeat_of_exposure_id is not null and corrects_exposure_id is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from exposure where corrects_exposure_id is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from reported_exposure left join reported_exposure_outcome using "
                        + "(reported_exposure_id) where reported_exposure_outcome_id is null"))
                .isEqualTo(1);
    }

    @Test
    void hasARequestOnTheClockAndAnAnswerToBeHandedOver() {
        At.desk(Role.DPO);

        assertThat(cases.open())
                .extracting(CaseLine::status)
                .containsExactlyInAnyOrder(
                        RequestStatus.IN_PROGRESS, RequestStatus.ANSWER_PRINTED, RequestStatus.ANSWER_PRINTED);
    }

    @Test
    void hasARestrictionThatStandsOnWhatADentistWasLetSee() {
        At.desk(Role.DPO);

        assertThat(restricting.standing()).singleElement().satisfies(one -> {
            assertThat(one.isWhole()).isTrue();
            assertThat(one.ground()).isEqualTo(RestrictionGround.CLAIMS);
        });
        assertThat(count("select count(*) from access_grant join restricted_study using (study_id)"))
                .isEqualTo(1);
    }

    @Test
    void hasASecondLookThatWaitsForTheOfficer() {
        At.desk(Role.DPO);

        assertThat(reviews.all()).singleElement().satisfies(review -> {
            assertThat(review.isWaiting()).isTrue();
            assertThat(review.glass().openedAs()).isEqualTo(Role.TECHNICIAN);
            assertThat(review.glass().isOpen(clock.instant()))
                    .as("over, so that it can be judged")
                    .isFalse();
        });
        assertThat(count("select count(*) from break_glass join study using (study_id) join account on "
                        + "account.subject_id = study.patient_id"))
                .as("of a patient who signs in and reads of it")
                .isEqualTo(1);
    }

    @Test
    void opensTheDoorToEverybodyOnItsList() {
        At.theDoor();

        assertThat(file.read()).hasSizeGreaterThan(9).allSatisfy(line -> {
            var totp = line.totp();
            var code = totp == null ? null : key(totp).code(clock.instant());
            assertThat(signIns.signIn(line.username(), line.password(), code)).isInstanceOf(SignIn.Done.class);
        });
    }

    @Test
    void knowsOneNationalNumberAndThatIsNobodys() {
        assertThat(count("select count(*) from patient where identifier_kind = 'EGN'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from patient where identifier_kind not in ('EGN', 'FOREIGN')"))
                .isZero();
    }

    @Test
    void leavesALogThatIsWhole() {
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    void isMadeOnceAndTellsTheSameSignInsAgain() {
        var told = demonstration.lines();
        var rows = count("select count(*) from audit_event");

        demonstration.start();

        assertThat(demonstration.lines()).isEqualTo(told);
        assertThat(count("select count(*) from audit_event")).isEqualTo(rows);
    }

    @Test
    void staysShutWhenItIsNotKnownToBeWhole() throws IOException {
        var whole = file.directory().resolve("demo-sign-ins.txt");
        var aside = Files.move(whole, whole.resolveSibling("aside"));
        var rows = count("select count(*) from audit_event");
        try {
            assertThatThrownBy(demonstration::start)
                    .isInstanceOf(StartupRefusedException.class)
                    .hasMessageContaining(file.directory().toString());
            assertThat(count("select count(*) from audit_event")).isEqualTo(rows);
        } finally {
            Files.move(aside, whole);
        }
    }

    private int count(String question) {
        var counted = sql.queryForObject(question, Integer.class);
        return counted == null ? 0 : counted;
    }

    private static TotpKey key(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                .forEach(five -> bits.append(
                        "%5s".formatted(Integer.toBinaryString(five)).replace(' ', '0')));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits, i * 8, i * 8 + 8, 2);
        }
        return new TotpKey(bytes);
    }
}
