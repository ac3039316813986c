package bg.registratura.subjectrequest;

import bg.registratura.restriction.Restriction;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A restriction that stands, with the request that asked for it.
 *
 * @param announced the letter that says that it will be lifted, once there is one
 */
public record StandingRestriction(
        Restriction restriction,
        SubjectRequest request,
        @Nullable Letter announced) {

    public Optional<Letter> letter() {
        return Optional.ofNullable(announced);
    }

    /** The person was told on a day before this one. */
    public boolean mayBeLifted(LocalDate today) {
        return letter().flatMap(Letter::actsFrom)
                .filter(day -> !today.isBefore(day))
                .isPresent();
    }
}
