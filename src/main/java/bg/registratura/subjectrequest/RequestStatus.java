package bg.registratura.subjectrequest;

import java.util.Set;

/** Where a request stands, and where it may go from there. */
public enum RequestStatus {
    /** Written down, not yet signed and handed in. */
    DRAFT,
    /** Has an incoming number; the clock runs. */
    REGISTERED,
    /** Article 12(6): there is reasonable doubt who asks; the clock stands. */
    IDENTITY_PENDING,
    /** Identity is checked; the officer works on it. */
    IN_PROGRESS,
    /** Article 12(3): the person was told that it takes up to two months more, and why. */
    EXTENDED,
    /** Decided; the answer is written. */
    DECIDED,
    /** Both copies are printed and wait at the desk. */
    ANSWER_PRINTED,
    /** Handed over after a fresh identity check, both copies signed. */
    DELIVERED,
    /** Nobody came for the answer. */
    UNCLAIMED,
    /** Withdrawn by the person. */
    WITHDRAWN,
    /** The person never showed who they are. */
    NOT_IDENTIFIED,
    /** Put away; its own retention term runs. */
    ARCHIVED;

    /** The states it may turn into. */
    Set<RequestStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(REGISTERED, WITHDRAWN);
            case REGISTERED -> Set.of(IN_PROGRESS, IDENTITY_PENDING, WITHDRAWN);
            case IDENTITY_PENDING -> Set.of(IN_PROGRESS, EXTENDED, NOT_IDENTIFIED, WITHDRAWN);
            case IN_PROGRESS -> Set.of(EXTENDED, DECIDED, IDENTITY_PENDING, WITHDRAWN);
            case EXTENDED -> Set.of(DECIDED, IDENTITY_PENDING, WITHDRAWN);
            case DECIDED -> Set.of(ANSWER_PRINTED);
            case ANSWER_PRINTED -> Set.of(DELIVERED, UNCLAIMED);
            case DELIVERED, UNCLAIMED, WITHDRAWN, NOT_IDENTIFIED -> Set.of(ARCHIVED);
            case ARCHIVED -> Set.of();
        };
    }

    /** Whether that state follows from this one. */
    public boolean mayBecome(RequestStatus later) {
        return next().contains(later);
    }

    /** Nothing is owed to the person any more. */
    public boolean isClosed() {
        return switch (this) {
            case DELIVERED, UNCLAIMED, WITHDRAWN, NOT_IDENTIFIED, ARCHIVED -> true;
            case DRAFT, REGISTERED, IDENTITY_PENDING, IN_PROGRESS, EXTENDED, DECIDED, ANSWER_PRINTED -> false;
        };
    }

    /** A day of the term is used up with every day that passes. */
    public boolean isOnTheClock() {
        return switch (this) {
            case REGISTERED, IN_PROGRESS, EXTENDED, DECIDED, ANSWER_PRINTED -> true;
            case DRAFT, IDENTITY_PENDING, DELIVERED, UNCLAIMED, WITHDRAWN, NOT_IDENTIFIED, ARCHIVED -> false;
        };
    }
}
