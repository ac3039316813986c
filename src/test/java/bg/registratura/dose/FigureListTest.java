package bg.registratura.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.dose.DoseFigure.By;
import bg.registratura.dose.Stretch.Unit;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a patient is told of a dose, and when nothing. */
class FigureListTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 5);
    static final Instant NOON = Instant.parse("2125-03-05T12:00:00Z");
    static final By PHYSICIST = new By(new Named(UUID.randomUUID(), "Ф. Пробна"), NOON);
    static final By PHYSICIAN = new By(new Named(UUID.randomUUID(), "д-р Пробен"), NOON);
    static final Subject USUAL = Subject.usual(Examination.PANORAMIC, PatientGroup.ADULT);
    static final Subject FACTOR =
            Subject.measured(Examination.PANORAMIC, PatientGroup.ADULT, Quantity.DOSE_AREA_PRODUCT);
    static final DoseFigure BACKGROUND = approved(Subject.BACKGROUND, "2400", TODAY);

    @Test
    void tellsWhatIsUsualWhereTheUnitToldNoDose() {
        assertThat(told(List.of(panoramic(null)), BACKGROUND, approved(USUAL, "20", TODAY)))
                .contains(new ToldDose(false, new Stretch(3, Unit.DAY)));
    }

    @Test
    void tellsByWhatWasMeasuredAndSumsIt() {
        assertThat(told(
                        List.of(panoramic("100"), panoramic("150")),
                        BACKGROUND,
                        approved(USUAL, "20", TODAY),
                        approved(FACTOR, "0.1", TODAY)))
                .contains(new ToldDose(true, new Stretch(4, Unit.DAY)));
    }

    @Test
    void sumsNothingWhereOneOfThemIsUnknown() {
        assertThat(told(
                        List.of(panoramic("100"), panoramic(null)),
                        BACKGROUND,
                        approved(USUAL, "20", TODAY),
                        approved(FACTOR, "0.1", TODAY)))
                .contains(new ToldDose(false, new Stretch(3, Unit.DAY)));
    }

    @Test
    void tellsNothingWithoutTheBackgroundWithoutAnApprovalOrOfNoIrradiation() {
        var usual = approved(USUAL, "20", TODAY);
        assertThat(told(List.of(panoramic(null)), usual)).isEmpty();
        assertThat(told(List.of(panoramic(null)), BACKGROUND)).isEmpty();
        assertThat(told(List.of(panoramic(null)), BACKGROUND, waiting(USUAL, "20", TODAY)))
                .isEmpty();
        assertThat(told(List.of(panoramic(null)), waiting(Subject.BACKGROUND, "2400", TODAY), usual))
                .isEmpty();
        assertThat(told(List.of(), BACKGROUND, usual)).isEmpty();
    }

    @Test
    void tellsAChildNothingByAnAdultsFigure() {
        var child = new Irradiated(Examination.PANORAMIC, PatientGroup.CHILD, Map.of());

        assertThat(told(List.of(child), BACKGROUND, approved(USUAL, "20", TODAY)))
                .isEmpty();
    }

    @Test
    void aChangeIsUnapprovedAgainFromItsFirstDayOn() {
        var before = approved(USUAL, "20", TODAY.minusDays(9));

        assertThat(list(before, waiting(USUAL, "25", TODAY)).of(USUAL)).isEmpty();
        assertThat(list(before, waiting(USUAL, "25", TODAY.plusDays(1))).of(USUAL))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("20"));
        assertThat(list(before, approved(USUAL, "25", TODAY)).of(USUAL))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("25"));
    }

    @Test
    void whatWasPutAsideUnapprovedNeverWasAndWhatWasApprovedIsNotReplacedByTheOneBefore() {
        var before = approved(USUAL, "20", TODAY.minusDays(9));

        assertThat(list(before, figure(USUAL, "25", TODAY, null, PHYSICIAN)).of(USUAL))
                .isPresent();
        assertThat(list(before, figure(USUAL, "25", TODAY, PHYSICIAN, PHYSICIAN))
                        .of(USUAL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.74, 0, DAY",
        "0.76, 1, DAY",
        "3.04, 3, DAY",
        "10.4, 10, DAY",
        "10.5, 10, DAY",
        "15.2, 15, DAY",
        "59.9, 60, DAY",
        "61, 2, MONTH",
        "152, 5, MONTH",
        "549, 18, MONTH",
        "551, 2, YEAR"
    })
    void roundsAsCoarselyAsItIsKnown(BigDecimal days, long count, Unit unit) {
        assertThat(Stretch.ofDays(days)).isEqualTo(new Stretch(count, unit));
    }

    @Test
    void isOfTheBackgroundOrOfAnExaminationAndInMicrosieverts() {
        assertThatThrownBy(() -> new Subject(Examination.CBCT, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subject(null, null, Quantity.CTDI_VOL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Subject.BACKGROUND.bounds().hold(new BigDecimal("2.4"))).isFalse();
        assertThat(Subject.BACKGROUND.bounds().hold(new BigDecimal("2400"))).isTrue();
    }

    static Optional<ToldDose> told(List<Irradiated> irradiations, DoseFigure... figures) {
        return list(figures).tell(irradiations);
    }

    static FigureList list(DoseFigure... figures) {
        return new FigureList(Arrays.asList(figures), TODAY);
    }

    static Irradiated panoramic(@Nullable String areaProduct) {
        return new Irradiated(
                Examination.PANORAMIC,
                PatientGroup.ADULT,
                areaProduct == null ? Map.of() : Map.of(Quantity.DOSE_AREA_PRODUCT, new BigDecimal(areaProduct)));
    }

    static DoseFigure approved(Subject subject, String value, LocalDate from) {
        return figure(subject, value, from, PHYSICIAN, null);
    }

    static DoseFigure waiting(Subject subject, String value, LocalDate from) {
        return figure(subject, value, from, null, null);
    }

    static DoseFigure figure(
            Subject subject, String value, LocalDate from, @Nullable By approved, @Nullable By withdrawn) {
        return new DoseFigure(
                new DoseFigureId(UUID.randomUUID()),
                subject,
                new BigDecimal(value),
                new FigureSource("Invented 2125", null),
                from,
                PHYSICIST,
                approved,
                withdrawn);
    }
}
