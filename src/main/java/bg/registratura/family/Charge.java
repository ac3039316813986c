package bg.registratura.family;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose pictures the signed-in person sees.
 *
 * @param name given and family name
 * @param age in full years, today
 * @param lastDay the last day on which they are seen, as far as it is known
 */
public record Charge(
        PatientId patient,
        String name,
        int age,
        Standing standing,
        @Nullable LocalDate lastDay) {}
