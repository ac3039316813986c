package bg.registratura.exposure;

import bg.registratura.consent.Standing;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A study came of an exposure nobody had consented to. Its pictures are withheld until a physician and the officer have both
 * said that they may be seen.
 *
 * @param number without gaps within its year
 * @param decisions all there were, the oldest first; of each of the two the last one counts
 */
public record Incident(
        IncidentId id,
        int year,
        int number,
        StudyId study,
        OrderId order,
        PatientId patient,
        Cause cause,
        Instant openedAt,
        List<IncidentDecision> decisions) {

    /** Those whose decisions it takes. */
    public static final List<Role> DECIDE = List.of(Role.REPORTING_PHYSICIAN, Role.DPO);

    /** How the order stood with consent at that moment. */
    public enum Cause {
        /** No sheet was printed. */
        NOT_ASKED,
        /** A sheet waited for its signatures. */
        UNSIGNED,
        /** The patient had refused. */
        REFUSED,
        /** The consent was stopped, withdrawn or annulled. */
        ENDED,
        /** By the age of that day others should have signed as well. */
        OUTGROWN,
        /** The order had been cancelled. */
        CANCELLED,
        /** The file says no time, and at the beginning of its day nobody had consented. */
        NO_TIME;

        /** What keeps an order from being exposed. */
        public static Cause of(Standing standing) {
            return switch (standing) {
                case Standing.NotAsked _, Standing.Granted _ -> NOT_ASKED;
                case Standing.Printed _ -> UNSIGNED;
                case Standing.Refused _ -> REFUSED;
                case Standing.Ended _ -> ENDED;
                case Standing.Outgrown _ -> OUTGROWN;
            };
        }
    }

    /** Where it stands. */
    public enum State {
        /** A decision is awaited. */
        OPEN,
        /** Both let the pictures be seen. */
        RELEASED,
        /** Both decided, and not both for it. */
        WITHHELD
    }

    /** The decision of one of the two that counts. */
    public Optional<IncidentDecision> last(Role as) {
        return decisions.stream()
                .filter(decision -> decision.as() == as)
                .reduce((_, later) -> later)
                .filter(IncidentDecision::counts);
    }

    public boolean waitsFor(Role as) {
        return last(as).isEmpty();
    }

    public State state() {
        if (DECIDE.stream().anyMatch(this::waitsFor)) {
            return State.OPEN;
        }
        return DECIDE.stream()
                        .flatMap(as -> last(as).stream())
                        .allMatch(decision -> decision.kind() == IncidentDecision.Kind.RELEASED)
                ? State.RELEASED
                : State.WITHHELD;
    }

    /** As it is named on paper: number and year. */
    public String label() {
        return number + "/" + year;
    }
}
