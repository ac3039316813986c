package bg.registratura.restriction;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A restriction that stands.
 *
 * @param person the record that stands for the person
 * @param request the request whose decision placed it
 * @param studies those it is on; none where it is on everything of the person
 * @param untilWhat what has to happen before it ends, in words the person has read
 * @param reviewOn the day on which the officer looks at it again
 * @param lifting the letter that told of its end, once there is one
 * @param permitted the exceptions that were ever made to it, the latest first
 */
public record Restriction(
        RestrictionId id,
        PatientId person,
        String name,
        long clientNumber,
        UUID request,
        RestrictionGround ground,
        List<RestrictedStudy> studies,
        String untilWhat,
        LocalDate placedOn,
        String placedBy,
        LocalDate reviewOn,
        @Nullable UUID lifting,
        List<Permit> permitted) {

    /** It is on everything of the person, what is made later too. */
    public boolean isWhole() {
        return studies.isEmpty();
    }

    /** The day to look at it again has come. */
    public boolean isDue(LocalDate today) {
        return !today.isBefore(reviewOn);
    }
}
