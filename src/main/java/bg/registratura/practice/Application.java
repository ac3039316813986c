package bg.registratura.practice;

import bg.registratura.people.PractitionerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dentist's place in a practice.
 *
 * @param from the day of the check; from then on the dentist belongs to the practice
 * @param until the day on which it ended
 * @param activated the dentist has spent a sheet and set own keys
 * @param lastSignIn the day on which the dentist was last here
 */
public record Application(
        ApplicationId id,
        PractitionerId dentist,
        String name,
        @Nullable String uin,
        PracticeId practice,
        String practiceName,
        Way way,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean activated,
        @Nullable LocalDate lastSignIn) {

    /** How far it has come. */
    public State state() {
        if (until != null) {
            return State.ENDED;
        }
        if (from == null) {
            return State.APPLIED;
        }
        return activated ? State.ACTIVATED : State.CHECKED;
    }

    /** How somebody applied. */
    public enum Way {
        /** With a signed sheet at the desk. */
        ON_PAPER,
        /** Proposed by the practice's administrator. */
        BY_PRACTICE,
        /** Known to the house before there were applications. */
        BEFORE
    }

    /** What comes next is the desk's until the dentist has own keys. */
    public enum State {
        APPLIED,
        CHECKED,
        ACTIVATED,
        ENDED
    }

    /** Where a person at the desk found the УИН. */
    public enum How {
        /** In the register of the Bulgarian Dental Association. */
        REGISTER,
        /** On a certificate of membership that was shown. */
        CERTIFICATE,
        /** In the register of another country. */
        FOREIGN_REGISTER,
        /** Known to the house before. */
        BEFORE
    }

    /** Why it ended. */
    public enum End {
        LEFT_PRACTICE,
        LEFT_REGISTER,
        OWN_WISH,
        REFUSED
    }

    /** When, by whom. */
    record Written(LocalDate day, Instant at, UUID by) {}
}
