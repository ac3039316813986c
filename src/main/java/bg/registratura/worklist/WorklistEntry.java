package bg.registratura.worklist;

import bg.registratura.people.Sex;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One order of the day as a unit is told of it. */
record WorklistEntry(
        OrderId order,
        String accessionNumber,
        Examination examination,
        @Nullable String teeth,
        @Nullable Region region,
        LocalDate on,
        Instant orderedAt,
        long clientNumber,
        String given,
        @Nullable String patronymic,
        @Nullable String family,
        LocalDate birthDate,
        Sex sex) {

    /** Names as DICOM writes them (PS3.5, 6.2.1.1): {@code family^given^patronymic}; a name of one word is the family's. */
    String name() {
        var first = family == null ? given : family;
        var name = tidy(first) + (family == null ? "" : "^" + tidy(given));
        return patronymic == null ? name : name + (family == null ? "^^" : "^") + tidy(patronymic);
    }

    private static String tidy(String part) {
        return part.replaceAll("[\\^=\\\\\\p{Cntrl}]", " ").strip();
    }
}
