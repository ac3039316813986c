package bg.registratura.dose;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.exposure.RepeatReason;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseReportTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 1);
    static final Span MARCH = new Span(DAY, DAY.plusDays(30));
    static final Category ADULTS = new Category(Examination.PANORAMIC, PatientGroup.ADULT, Quantity.DOSE_AREA_PRODUCT);
    static final Category CHILDREN =
            new Category(Examination.PANORAMIC, PatientGroup.CHILD, Quantity.DOSE_AREA_PRODUCT);
    static final Named FIRST = new Named(UUID.randomUUID(), "Unit 1");
    static final Named SECOND = new Named(UUID.randomUUID(), "Unit 2");
    static final Named OPERATOR = new Named(UUID.randomUUID(), "Operator");

    final List<Measured> measured = new ArrayList<>();

    @Test
    void judgesAMedianOfTwentyPatientsAndNotOfNineteen() {
        patients(19, "90");
        assertThat(only(level("81")).finding()).isEqualTo(Finding.TOO_FEW);

        patients(1, "90");
        assertThat(only(level("81")).finding()).isEqualTo(Finding.ABOVE);
        assertThat(only(level("90")).finding()).isEqualTo(Finding.WITHIN);
    }

    @Test
    void judgesNothingWithoutALevel() {
        patients(40, "500");

        assertThat(only().finding()).isEqualTo(Finding.NO_LEVEL);
        assertThat(report().forReview()).isEmpty();
    }

    @Test
    void countsEachPatientOnceByTheMedianOfTheirOwn() {
        var often = UUID.randomUUID();
        add(often, "10", FIRST);
        add(often, "20", FIRST);
        add(often, "900", FIRST);
        add(UUID.randomUUID(), "40", FIRST);

        var spread = only().spread();
        assertThat(spread.patients()).isEqualTo(2);
        assertThat(spread.exposures()).isEqualTo(4);
        assertThat(spread.median()).isEqualByComparingTo("30");
        assertThat(spread.least()).isEqualByComparingTo("20");
        assertThat(spread.most()).isEqualByComparingTo("40");
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 5, 5", "2, 5.25, 5.5, 5.75", "3, 5.5, 6, 6.5", "4, 5.75, 6.5, 7.25", "5, 6, 7, 8"})
    void findsMedianAndQuartilesOfOddAndEven(int patients, String lower, String median, String upper) {
        for (int i = 0; i < patients; i++) {
            add(UUID.randomUUID(), String.valueOf(5 + i), FIRST);
        }
        var spread = only().spread();
        assertThat(spread.lowerQuartile()).isEqualByComparingTo(lower);
        assertThat(spread.median()).isEqualByComparingTo(median);
        assertThat(spread.upperQuartile()).isEqualByComparingTo(upper);
    }

    @Test
    void countsARejectedPictureAndKnowsOneWithoutDose() {
        measured.add(measured(UUID.randomUUID(), ADULTS, "80", FIRST, true, null));
        measured.add(measured(UUID.randomUUID(), ADULTS, null, FIRST, false, RepeatReason.MOTION));

        assertThat(report().exposures()).isEqualTo(2);
        assertThat(report().withoutDose()).isEqualTo(1);
        assertThat(only().spread().exposures()).isEqualTo(1);
        var tally = report().devices().getFirst();
        assertThat(tally.rejectedShare()).isEqualByComparingTo("50.0");
        assertThat(tally.repeated()).isEqualTo(1);
        assertThat(report().repeats()).containsEntry(RepeatReason.MOTION, 1).containsEntry(RepeatReason.CLINICAL, 0);
    }

    @Test
    void comparesEachUnitByItself() {
        for (int i = 0; i < 20; i++) {
            add(UUID.randomUUID(), "70", FIRST);
            add(UUID.randomUUID(), "100", SECOND);
        }
        var report = report(level("81"));
        assertThat(report.byDevice()).extracting(Comparison::finding).containsExactly(Finding.WITHIN, Finding.ABOVE);
        assertThat(report.comparisons()).hasSize(1);
    }

    @Test
    void showsASingleExcessForReviewByItsNumberAlone() {
        add(UUID.randomUUID(), "81", FIRST);
        add(UUID.randomUUID(), "81.001", FIRST);

        var excess = report(level("81")).forReview();
        assertThat(excess).extracting(Excess::value).containsExactly(new BigDecimal("81.001"));
        assertThat(excess.getFirst().accession()).isEqualTo("A81.001");
        assertThat(only(level("81")).finding()).isEqualTo(Finding.TOO_FEW);
    }

    @Test
    void countsWhatNobodyConsentedToThoughNobodyPutItOnRecord() {
        add(UUID.randomUUID(), "80", FIRST);
        measured.add(new Measured(
                UUID.randomUUID(),
                "A1",
                DAY,
                ADULTS.examination(),
                ADULTS.group(),
                null,
                null,
                Map.of(Quantity.DOSE_AREA_PRODUCT, new BigDecimal("120")),
                new Measured.Quality(false, false, null)));

        assertThat(report().unconsented()).isEqualTo(1);
        assertThat(only().spread().median()).isEqualByComparingTo("100");
        assertThat(report().byDevice())
                .singleElement()
                .satisfies(found -> assertThat(found.spread().exposures()).isEqualTo(1));
        assertThat(report().operators()).singleElement().satisfies(tally -> assertThat(tally.exposures())
                .isEqualTo(1));
        assertThat(report(level("81")).forReview())
                .extracting(Excess::accession)
                .containsExactly("A1");
    }

    @Test
    void comparesEachQuantityByItself() {
        measured.add(new Measured(
                UUID.randomUUID(),
                "A1",
                DAY,
                Examination.CBCT,
                PatientGroup.ADULT,
                FIRST,
                OPERATOR,
                Map.of(Quantity.DOSE_AREA_PRODUCT, new BigDecimal("300"), Quantity.CTDI_VOL, new BigDecimal("4.2")),
                new Measured.Quality(true, false, null)));

        assertThat(report().exposures()).isEqualTo(1);
        assertThat(report().comparisons())
                .extracting(found -> found.category().quantity())
                .containsExactly(Quantity.DOSE_AREA_PRODUCT, Quantity.CTDI_VOL);
    }

    @Test
    void keepsChildrenApart() {
        patients(20, "50");
        measured.add(measured(UUID.randomUUID(), CHILDREN, "70", FIRST, false, null));

        assertThat(report(level("60")).comparisons())
                .extracting(Comparison::category)
                .containsExactly(ADULTS, CHILDREN);
        assertThat(report(level("60")).forReview()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2107-03-02, 2125-03-01, CHILD",
        "2107-03-01, 2125-03-01, ADULT",
        "2108-02-29, 2126-02-28, CHILD",
        "2108-02-29, 2126-03-01, ADULT"
    })
    void decidesTheGroupByTheAgeOnTheDay(LocalDate born, LocalDate exposed, PatientGroup group) {
        assertThat(PatientGroup.of(born, exposed)).isEqualTo(group);
    }

    @Test
    void comparesWithTheLevelOfTheDayAndTheNationalOneFirst() {
        var old = level("50", false, DAY.minusYears(2), DAY.minusDays(1));
        var orientation = level("60", false, DAY, null);
        var national = level("70", true, DAY.minusYears(1), null);
        var table = new LevelTable(List.of(old, orientation, national));

        assertThat(table.on(ADULTS, DAY)).contains(national);
        assertThat(table.on(ADULTS, DAY.minusYears(1).minusDays(1))).contains(old);
        assertThat(table.on(ADULTS, DAY.minusYears(3))).isEmpty();
        assertThat(table.on(CHILDREN, DAY)).isEmpty();
        assertThat(new LevelTable(List.of(old, orientation)).on(ADULTS, DAY)).contains(orientation);
    }

    private void patients(int count, String dose) {
        for (int i = 0; i < count; i++) {
            add(UUID.randomUUID(), dose, FIRST);
        }
    }

    private void add(UUID person, String dose, Named device) {
        measured.add(measured(person, ADULTS, dose, device, false, null));
    }

    private DoseReport report(ReferenceLevel... levels) {
        return DoseReport.of(MARCH, measured, 0, 0, new LevelTable(List.of(levels)));
    }

    private Comparison only(ReferenceLevel... levels) {
        return report(levels).comparisons().getFirst();
    }

    private static ReferenceLevel level(String value) {
        return level(value, true, DAY.minusYears(1), null);
    }

    private static ReferenceLevel level(String value, boolean national, LocalDate from, @Nullable LocalDate to) {
        return new ReferenceLevel(
                new ReferenceLevelId(UUID.randomUUID()),
                ADULTS,
                new BigDecimal(value),
                new LevelSource("Invented 2125", null, national),
                from,
                to);
    }

    private static Measured measured(
            UUID person,
            Category category,
            @Nullable String dose,
            Named device,
            boolean rejected,
            @Nullable RepeatReason repeat) {
        return new Measured(
                person,
                "A" + dose,
                DAY,
                category.examination(),
                category.group(),
                device,
                OPERATOR,
                dose == null ? Map.of() : Map.of(Quantity.DOSE_AREA_PRODUCT, new BigDecimal(dose)),
                new Measured.Quality(true, rejected, repeat));
    }
}
