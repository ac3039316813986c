package bg.registratura.operations;

import bg.registratura.security.AccountSummary;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, with what must be on record of them.
 *
 * @param undertaking of secrecy, the one that holds; absent only of whoever never signed any
 * @param trainings the newest first
 */
public record StaffRecord(AccountSummary account, @Nullable Undertaking undertaking, List<Training> trainings) {

    private static final Period INTERVAL = Period.ofYears(1);

    /** The day of the last training in handling personal data. */
    public Optional<LocalDate> trainedOn() {
        return trainings.stream()
                .filter(training -> training.kind() == Training.Kind.DATA_PROTECTION)
                .map(Training::heldOn)
                .max(Comparator.naturalOrder());
    }

    /** Whether it is known under which number the undertaking lies. */
    public boolean isNumbered() {
        return undertaking != null && undertaking.isNumbered();
    }

    /** Whether the yearly training is due on a day; of somebody who left it never is. */
    public boolean isDue(LocalDate day) {
        return account.disabledAt() == null
                && trainedOn().map(last -> !day.isBefore(last.plus(INTERVAL))).orElse(true);
    }
}
