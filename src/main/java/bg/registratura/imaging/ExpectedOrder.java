package bg.registratura.imaging;

import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
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
        String accessionNumber,
        int ticket,
        String givenName,
        @Nullable String patronymic,
        @Nullable String familyName,
        LocalDate birthDate,
        Examination examination,
        @Nullable String teeth,
        int studies) {

    /** All names in their order. */
    public String name() {
        return Stream.of(givenName, patronymic, familyName)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
