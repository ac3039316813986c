package bg.registratura.dose;

import bg.registratura.exposure.RepeatReason;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One exposure as the physicist may know it.
 *
 * @param person tells persons apart and leads to none on a screen; records that were merged are one
 * @param accession the order's number, by which the laboratory finds it
 * @param device absent where the unit that told of it is in no register
 * @param operator absent where nobody put it on record
 * @param doses each quantity the unit gives, in its unit
 * @param quality what became of its picture
 */
record Measured(
        UUID person,
        String accession,
        LocalDate day,
        Examination examination,
        PatientGroup group,
        @Nullable Named device,
        @Nullable Named operator,
        Map<Quantity, BigDecimal> doses,
        Quality quality) {

    /**
     * Whether it was of use.
     *
     * @param consented somebody had consented to it; the dose of one nobody consented to counts like any other
     * @param rejected its picture was of no use; its dose counts
     * @param repeat why it repeats another
     */
    record Quality(
            boolean consented, boolean rejected, @Nullable RepeatReason repeat) {}

    /** One dose of it, as it is compared with others. */
    record Reading(Category category, BigDecimal value, Measured of) {}

    Stream<Reading> readings() {
        return doses.entrySet().stream()
                .map(dose -> new Reading(new Category(examination, group, dose.getKey()), dose.getValue(), this));
    }
}
