package bg.registratura.dose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures there ever were. Of a subject the latest counts, and while nobody has approved it, none does. */
record FigureList(List<DoseFigure> figures, LocalDate today) {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final int DIGITS = 6;

    private static final Comparator<DoseFigure> LATEST = Comparator.comparing(DoseFigure::validFrom)
            .thenComparing(figure -> figure.entered().at());

    /** What may be said of these irradiations of one order; nothing while a figure it rests on is missing. */
    Optional<ToldDose> tell(List<Irradiated> irradiations) {
        if (irradiations.isEmpty()) {
            return Optional.empty();
        }
        return of(Subject.BACKGROUND).flatMap(background -> measured(irradiations)
                .map(dose -> new ToldDose(true, beside(background, dose)))
                .or(() -> usual(irradiations.getFirst()).map(dose -> new ToldDose(false, beside(background, dose)))));
    }

    /** The figure of a subject that counts today. */
    Optional<BigDecimal> of(Subject subject) {
        return figures.stream()
                .filter(figure ->
                        figure.subject().equals(subject) && !figure.validFrom().isAfter(today) && !figure.isRejected())
                .max(LATEST)
                .filter(DoseFigure::counts)
                .map(DoseFigure::microsievert);
    }

    private static Stretch beside(BigDecimal background, BigDecimal dose) {
        return Stretch.ofDays(dose.multiply(YEAR).divide(background, DIGITS, RoundingMode.HALF_UP));
    }

    /** The sum of all; of some only it would tell less than there was. */
    private Optional<BigDecimal> measured(List<Irradiated> irradiations) {
        var each = irradiations.stream().map(this::measured).toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private Optional<BigDecimal> measured(Irradiated one) {
        return one.doses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(dose -> of(Subject.measured(one.examination(), one.group(), dose.getKey()))
                        .map(dose.getValue()::multiply)
                        .stream())
                .findFirst();
    }

    private Optional<BigDecimal> usual(Irradiated one) {
        return of(Subject.usual(one.examination(), one.group()));
    }
}
