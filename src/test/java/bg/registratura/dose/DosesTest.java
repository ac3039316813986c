package bg.registratura.dose;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DosesTest {

    static final Span SPAN = new Span(DAY, DAY);
    static final Category ADULTS = new Category(Examination.PANORAMIC, PatientGroup.ADULT, Quantity.DOSE_AREA_PRODUCT);

    @Autowired
    Doses doses;

    @Autowired
    DoseReviews reviews;

    @Autowired
    ReferenceLevels levels;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    DoseRows rows;

    @BeforeEach
    void unitOfItsOwn() {
        rows = new DoseRows(sql);
        staff.hire(Role.PHYSICIST).sitsDown();
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void readsWhatStandsAfterCorrections() {
        var person = rows.adult();
        rows.correct(person, rows.expose(person, Map.of("dose_area_product_mgycm2", "8000")), "80");
        rows.correct(person, rows.expose(person, Map.of("dose_area_product_mgycm2", "70")), null);

        assertThat(here()).singleElement().satisfies(found -> {
            assertThat(found.spread().exposures()).isEqualTo(1);
            assertThat(found.spread().median()).isEqualByComparingTo("80");
            assertThat(found.category()).isEqualTo(ADULTS);
        });
    }

    @Test
    void tellsChildrenByTheDayOfTheExposureAndCountsRejectsAndRepeats() {
        rows.exposed(DAY.minusYears(18).plusDays(1), "60");
        var adult = rows.exposed(DAY.minusYears(18), "80");
        var rejected = rows.expose(adult, Map.of("rejected", true));
        rows.expose(adult, Map.of("repeat_of_exposure_id", rejected, "repeat_reason", "MOTION"));

        assertThat(here())
                .extracting(found -> found.category().group())
                .containsExactly(PatientGroup.ADULT, PatientGroup.CHILD);
        assertThat(here().getFirst().spread().patients()).isEqualTo(1);
        assertThat(tally()).satisfies(tally -> {
            assertThat(tally.exposures()).isEqualTo(4);
            assertThat(tally.rejectedShare()).isEqualByComparingTo("25.0");
            assertThat(tally.repeatedShare()).isEqualByComparingTo("25.0");
        });
        assertThat(doses.of(SPAN).repeats().get(RepeatReason.MOTION)).isPositive();
    }

    @Test
    void countsMergedRecordsAsOnePerson() {
        var kept = rows.exposed(DAY.minusYears(44), "80");
        var merged = rows.exposed(DAY.minusYears(44), "90");
        sql.update(
                "insert into patient_merge (merge_id, kept_id, merged_id, ground, reason, merged_at, merged_by)"
                        + " values (uuid(), ?, ?, 'REGISTERED_TWICE', 'one', '2125-03-01 12:00:00', uuid())",
                kept.patient.toString(),
                merged.patient.toString());

        assertThat(here())
                .singleElement()
                .satisfies(found -> assertThat(found.spread().patients()).isOne());
    }

    @Test
    void givesATableWithNumbersAndNoNames() {
        var adult = rows.exposed(DAY.minusYears(44), "80.5");

        var table = new String(doses.export(SPAN, Locale.of("bg")), StandardCharsets.UTF_8);

        assertThat(table).startsWith("\ufeff\"№ на изследването\";");
        assertThat(table.lines().filter(line -> line.contains(rows.room)))
                .singleElement()
                .asString()
                .contains("\"80,5\"", "възрастни", adult.order.toString().substring(0, 16))
                .doesNotContain("Vyara", adult.patient.toString());
    }

    @Test
    void printsOnPaper() {
        rows.exposed(DAY.minusYears(44), "80");

        assertThat(doses.print(SPAN, Locale.of("bg"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void writesEveryLookDown() {
        doses.of(SPAN);

        assertThat(sql.queryForObject(
                        "select count(*) from audit_event where action = 'DOSES_VIEWED' and actor_role = 'PHYSICIST'"
                                + " and subject_id is null",
                        Integer.class))
                .isPositive();
    }

    @Test
    void isForThePhysicistAlone() {
        for (var role : At.everyDeskBut(Role.PHYSICIST)) {
            At.desk(role);
            assertThatThrownBy(() -> doses.of(SPAN)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> doses.export(SPAN, Locale.of("bg"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> levels.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reviews.all()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void opensAReviewOfAMedianAboveItsLevelAndConcludesItOnce() {
        for (int i = 0; i < 20; i++) {
            rows.exposed(DAY.minusYears(44), "300");
        }
        var level =
                levels.enter(ADULTS, new BigDecimal("290"), new LevelSource("Invented 2125", null, false), DAY, DAY);
        var above = here().getFirst();
        assertThat(above.finding()).isEqualTo(Finding.ABOVE);

        reviews.open(above, SPAN, "New sensor since February");
        var opened = mine();
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.median()).isEqualByComparingTo("300");

        assertThat(reviews.conclude(opened.id(), "Programme set back to small")).isTrue();
        assertThat(reviews.conclude(opened.id(), "Something else")).isFalse();
        assertThat(mine().conclusion()).isNotNull().satisfies(note -> assertThat(note.text())
                .isEqualTo("Programme set back to small"));
        assertThat(doses.of(SPAN).forReview())
                .filteredOn(excess -> excess.device().contains(rows.room))
                .hasSize(20);
        levels.end(level.id(), DAY);
    }

    private DoseReview mine() {
        return reviews.all().stream()
                .filter(review -> review.opened().text().equals("New sensor since February"))
                .findFirst()
                .orElseThrow();
    }

    private List<Comparison> here() {
        return doses.of(SPAN).byDevice().stream()
                .filter(found -> found.device() != null && found.device().id().equals(rows.device))
                .toList();
    }

    private Tally tally() {
        return doses.of(SPAN).devices().stream()
                .filter(tally -> tally.of().id().equals(rows.device))
                .findFirst()
                .orElseThrow();
    }
}
