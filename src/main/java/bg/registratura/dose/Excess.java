package bg.registratura.dose;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One exposure above the level of its day: for review, never an error. */
public record Excess(
        String accession, LocalDate day, Category category, String device, BigDecimal value, ReferenceLevel level) {}
