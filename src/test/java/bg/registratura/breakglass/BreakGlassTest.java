package bg.registratura.breakglass;

import static bg.registratura.breakglass.GlassRoom.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.breakglass.Opening.OpenAlready;
import bg.registratura.breakglass.Opening.Opened;
import bg.registratura.breakglass.Opening.Reason;
import bg.registratura.breakglass.Opening.Refused;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.TestOrders;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.Holidays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("Breaking the glass")
class BreakGlassTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    Glass glass;

    @Autowired
    OldStudies studies;

    @Autowired
    GlassReviews reviews;

    @Autowired
    GlassJudgements judgements;

    @Autowired
    OpeningRecords records;

    @Autowired
    Holidays holidays;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    GlassRoom room;
    TestStaff.Colleague technician;

    @BeforeEach
    void anOldStudy() {
        clock.set(TestClock.START);
        room = new GlassRoom(sql);
        technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    @DisplayName("opens one study for its minutes and not one moment longer")
    void opensForItsMinutes() {
        assertThat(glass.over(room.study)).isEmpty();

        var opened = open();

        assertThat(opened.endsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(breaking.minutes())));
        assertThat(glass.over(room.study)).map(BreakGlass::words).contains(WORDS);
        assertThat(glass.over(new GlassRoom(sql).study)).as("another study").isEmpty();
        clock.set(opened.endsAt().minusNanos(1_000));
        assertThat(glass.over(room.study)).isPresent();
        clock.set(opened.endsAt());
        assertThat(glass.over(room.study)).isEmpty();
        assertThat(breaking.mine()).isEmpty();
    }

    @Test
    @DisplayName("opens for whoever opened it and for no colleague")
    void opensForOnePerson() {
        open();
        staff.hire(Role.TECHNICIAN).sitsDown();

        assertThat(glass.over(room.study)).isEmpty();
        assertThat(breaking.open(room.study, GlassReason.OTHER, WORDS)).isInstanceOf(Opened.class);
    }

    @Test
    @DisplayName("ends by hand, for the one who opened it")
    void endsByHand() {
        var opened = open();
        staff.hire(Role.TECHNICIAN).sitsDown();
        breaking.end(opened.id());
        technician.sitsDown();
        assertThat(glass.over(room.study)).isPresent();
        clock.advance(Duration.ofMinutes(1));

        breaking.end(opened.id());

        assertThat(glass.over(room.study)).isEmpty();
        assertThat(written(Action.BREAK_GLASS_ENDED)).hasSize(1);
        assertThat(breaking.open(room.study, GlassReason.OTHER, WORDS)).isInstanceOf(Opened.class);
    }

    @Test
    @DisplayName("is refused without a reason in words, for a study of nobody, and for one that is made or read")
    void isRefused() throws Exception {
        assertThat(breaking.open(room.study, GlassReason.OTHER, "  твърде кратко     "))
                .isEqualTo(new Refused(Reason.TOO_FEW_WORDS));
        assertThat(breaking.open(new StudyId(UUID.randomUUID()), GlassReason.OTHER, WORDS))
                .isEqualTo(new Refused(Reason.NO_SUCH_STUDY));
        sql.update(
                "update visit set closed_at = null where patient_id = ?",
                room.patient.value().toString());
        assertThat(breaking.open(room.study, GlassReason.OTHER, WORDS)).isEqualTo(new Refused(Reason.IN_HAND));
        assertThat(written(Action.BREAK_GLASS_OPENED)).isEmpty();
    }

    @Test
    @DisplayName("is one opening at a time for a person and a study, also of two at once")
    void isOneAtATime() throws Exception {
        var opened = open();
        assertThat(breaking.open(room.study, GlassReason.OTHER, WORDS)).isEqualTo(new OpenAlready(opened));

        var other = new GlassRoom(sql);
        Callable<Opening> once = () -> {
            technician.sitsDown();
            try {
                return breaking.open(other.study, GlassReason.OTHER, WORDS);
            } finally {
                At.theDoor();
            }
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(once, once));
            assertThat(outcomes)
                    .extracting(outcome -> outcome.get().getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Opened", "OpenAlready");
        }
    }

    @Test
    @DisplayName("stands in the log: opened, each picture seen once, ended, and never the words")
    void standsInTheLog() {
        var opened = open();
        glass.opened(room.study);
        glass.looked(room.study, room.instance);
        glass.looked(room.study, room.instance);
        breaking.end(opened.id());
        glass.looked(room.study, room.instance);

        assertThat(trail.page(Filter.about(room.patient.value()), 0, 50))
                .extracting(Entry::action)
                .containsExactly(
                        Action.BREAK_GLASS_ENDED,
                        Action.BREAK_GLASS_LOOKED,
                        Action.BREAK_GLASS_LOOKED,
                        Action.BREAK_GLASS_OPENED);
        assertThat(trail.page(Filter.about(room.patient.value()), 0, 50))
                .allSatisfy(entry -> assertThat(entry.detail()).doesNotContain("пациент"));
        assertThat(sql.queryForObject(
                        "select words_sealed from break_glass where break_glass_id = ?",
                        byte[].class,
                        opened.id().value().toString()))
                .satisfies(kept -> assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("спешен"));
    }

    @Test
    @DisplayName("finds a patient by a whole number alone, and writes down who was looked for")
    void findsByAWholeNumber() {
        var person = TestPeople.somebody();
        var asked = TestOrders.order(house, person);
        technician.sitsDown();

        assertThat(studies.find(person.identifier().value())).get().satisfies(found -> assertThat(found.name())
                .isEqualTo(person.name()));
        assertThat(studies.find(asked.number())).isPresent();
        assertThat(studies.find(room.accessionNumber())).get().satisfies(found -> assertThat(found.studies())
                .hasSize(1));
        assertThat(studies.find(person.name().full())).isEmpty();
        assertThat(studies.find(person.name().family())).isEmpty();
        assertThat(studies.find(person.identifier().value().substring(0, 6))).isEmpty();
        assertThat(studies.find("")).isEmpty();
        assertThat(trail.page(Filter.about(asked.patient().value()), 0, 50))
                .filteredOn(entry -> entry.action() == Action.PATIENT_SEARCHED)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.detail()).isEqualTo("BREAK_GLASS 0"));
    }

    @Test
    @DisplayName("is judged by the officer when it is over, once, with grounds; what was not justified is an incident")
    void isJudged() {
        var opened = open();
        staff.hire(Role.DPO).sitsDown();
        assertThat(judgements.judge(opened.id(), Judgement.JUSTIFIED, "проверено"))
                .isEqualTo(Judging.STILL_OPEN);
        clock.set(opened.endsAt());
        assertThat(judgements.judge(opened.id(), Judgement.JUSTIFIED, " ")).isEqualTo(Judging.NO_NOTE);
        long before = reviews.waiting().incidents();

        assertThat(judgements.judge(opened.id(), Judgement.NOT_JUSTIFIED, "нямаше спешност"))
                .isEqualTo(Judging.JUDGED);

        assertThat(judgements.judge(opened.id(), Judgement.JUSTIFIED, "пак")).isEqualTo(Judging.JUDGED_BEFORE);
        var whole = reviews.read(opened.id());
        assertThat(whole.patientName()).isEqualTo("Vyara");
        assertThat(whole.review().verdict()).isNotNull();
        assertThat(whole.review().verdict().note()).isEqualTo("нямаше спешност");
        assertThat(whole.review().incident()).isNotNull();
        assertThat(whole.review().incident().tellBy()).isEqualTo(opened.endsAt().plus(Duration.ofHours(72)));
        assertThat(reviews.waiting().incidents()).isEqualTo(before + 1);

        judgements.close(opened.id(), IncidentOutcome.NO_RISK, "документирано");

        assertThat(reviews.waiting().incidents()).isEqualTo(before);
        assertThat(reviews.read(opened.id()).review().incident().closing().note())
                .isEqualTo("документирано");
        assertThat(written(Action.BREAK_GLASS_REVIEWED))
                .extracting(Entry::detail)
                .containsExactly("NOT_JUSTIFIED");
        assertThat(written(Action.BREAK_GLASS_INCIDENT_CLOSED)).hasSize(1);
        assertThat(records.about(room.patient)).singleElement().satisfies(entry -> assertThat(entry.values())
                .contains(WORDS));
    }

    @Test
    @DisplayName("waits for three working days and is late after them")
    void waitsForThreeWorkingDays() {
        var saturday = LocalDate.of(2125, 3, 10);
        assertThat(holidays.workingDaysAfter(LocalDate.of(2125, 3, 8), 3)).isEqualTo(LocalDate.of(2125, 3, 13));
        assertThat(holidays.workingDaysAfter(saturday, 1)).isEqualTo(LocalDate.of(2125, 3, 12));
        var opened = open();
        staff.hire(Role.DPO).sitsDown();

        var review = reviews.all().stream()
                .filter(one -> one.glass().id().equals(opened.id()))
                .findFirst()
                .orElseThrow();

        assertThat(review.judgeBy()).isEqualTo(LocalDate.of(2125, 3, 8));
        assertThat(review.isLate(LocalDate.of(2125, 3, 8))).isFalse();
        assertThat(review.isLate(LocalDate.of(2125, 3, 9))).isTrue();
        assertThat(reviews.all().getFirst().isWaiting())
                .as("those that wait stand first")
                .isTrue();
    }

    @Test
    @DisplayName("is held by the database against everybody who has its password")
    void isHeldByTheDatabase() {
        var opened = open();
        var id = opened.id().value().toString();
        for (var change : List.of(
                "ends_at = ends_at + interval 1 minute",
                "opened_at = opened_at - interval 1 minute",
                "reason = 'OTHER'",
                "account_id = uuid()",
                "study_id = uuid()")) {
            assertThatThrownBy(() -> sql.update("update break_glass set " + change + " where break_glass_id = ?", id))
                    .as(change)
                    .rootCause()
                    .hasMessageMatching("(?s).*(denied|never changes).*");
        }
        assertThatThrownBy(() -> sql.update("delete from break_glass where break_glass_id = ?", id))
                .rootCause()
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from break_glass_look where break_glass_id = ?", id))
                .rootCause()
                .hasMessageContaining("denied");
        refused("ended_at = ends_at + interval 1 second", id, "break_glass_ends_within_its_time");
        assertThatThrownBy(() -> insert(technician.account().value(), "TECHNICIAN", 20))
                .rootCause()
                .hasMessageContaining("one opening of a study at a time");
        assertThatThrownBy(() -> look(id, "2125-03-05 09:30:00"))
                .rootCause()
                .hasMessageContaining("nothing is seen before an opening");
        clock.set(opened.endsAt());
        breaking.end(opened.id());
        refused(judged(technician.account().value()), id, "nobody judges what they opened");
        refused(judged(staff.hire(Role.SHIFT_LEAD).account().value()), id, "judged by the officer");
        refused(
                judged(staff.hire(Role.DPO).account().value()).replace("2125-03-06", "2125-03-04"),
                id,
                "judged_when_it_is_over");
    }

    @Test
    @DisplayName("lasts minutes, and is by somebody of the staff in a role they have")
    void lastsMinutes() {
        assertThatThrownBy(() -> insert(technician.account().value(), "TECHNICIAN", 61))
                .rootCause()
                .hasMessageContaining("break_glass_lasts_minutes");
        assertThatThrownBy(() -> insert(technician.account().value(), "REPORTING_PHYSICIAN", 20))
                .rootCause()
                .hasMessageContaining("in a role they have");
        assertThatThrownBy(() -> insert(staff.hire(Role.DPO).account().value(), "DPO", 20))
                .rootCause()
                .hasMessageContaining("break_glass_is_by_one_who_makes_or_reads");
        assertThatThrownBy(() -> new GlassTime(61)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GlassTime(4)).isInstanceOf(IllegalArgumentException.class);
    }

    BreakGlass open() {
        return ((Opened) breaking.open(room.study, GlassReason.EMERGENCY, WORDS)).glass();
    }

    void refused(String change, String id, String because) {
        assertThatThrownBy(() -> sql.update("update break_glass set " + change + " where break_glass_id = ?", id))
                .as(change)
                .rootCause()
                .hasMessageContaining(because);
    }

    static String judged(UUID by) {
        return "reviewed_at = '2125-03-06 09:00:00', judgement = 'JUSTIFIED', note_sealed = 'x', reviewed_by = '" + by
                + "'";
    }

    void insert(UUID account, String role, int minutes) {
        sql.update(
                "insert into break_glass (break_glass_id, study_id, account_id, opened_as, reason, words_sealed,"
                        + " opened_at, ends_at) values (uuid(), ?, ?, ?, 'OTHER', repeat('x', 60),"
                        + " '2125-03-05 08:30:00', '2125-03-05 08:30:00' + interval " + minutes + " minute)",
                room.study.value().toString(),
                account.toString(),
                role);
    }

    void look(String id, String at) {
        sql.update(
                "insert into break_glass_look (break_glass_id, instance_id, looked_at) values (?, uuid(), ?)", id, at);
    }

    List<Entry> written(Action action) {
        return trail.page(Filter.about(room.patient.value()), 0, 50).stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }
}
