package bg.registratura.dose;

import bg.registratura.exposure.RepeatReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exposure as the physicist may know it.
 *
 * @param person tells persons apart and leads to none on a screen; records that were merged are one
 * @param accession the order's number, by which the laboratory finds it
 * @param value the dose in the unit of its quantity; absent when the unit gives none
 * @param rejected its picture was of no use; its dose counts
 * @param repeat why it repeats another
 */
record Measured(
        UUID person,
        String accession,
        LocalDate day,
        Category category,
        Named device,
        Named operator,
        @Nullable BigDecimal value,
        boolean rejected,
        @Nullable RepeatReason repeat) {

    boolean hasDose() {
        return value != null;
    }
}
