package bg.registratura.imaging;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.VisitId;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of the day as the technician sees it: whose, what, and how many studies it has.
 *
 * @param ticket the number in the day's queue
 */
public record ExpectedOrder(
        OrderId order,
        VisitId visit,
        String accessionNumber,
        int ticket,
        String givenName,
        @Nullable String patronymic,
        @Nullable String familyName,
        LocalDate birthDate,
        Examination examination,
        @Nullable String teeth,
        int studies) {

    /** The teeth it is of; none where it is of a whole jaw. */
    public Teeth ofTeeth() {
        return teeth == null ? Teeth.NONE : Teeth.read(teeth).orElse(Teeth.NONE);
    }

    /** All names in their order. */
    public String name() {
        return Stream.of(givenName, patronymic, familyName)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
