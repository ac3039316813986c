package bg.registratura.exposure;

import bg.registratura.security.SecondPerson;

/** What comes of saying that an exposure is to be made without consent. */
public sealed interface Declaration {

    /** For a day an exposure of this order may stand on it. */
    record Made(ExceptionId exception) implements Declaration {}

    /** There is no good second person yet. Nothing was recorded. */
    record NeedsSecondPerson(SecondPerson outcome) implements Declaration {}

    /** Nothing was recorded. */
    record Refused(Reason reason) implements Declaration {}

    /** Why not. */
    enum Reason {
        /** An epidemic excepts screenings only. */
        NOT_A_SCREENING,
        /** Which order of the authority? */
        NUMBER_MISSING,
        /** The order of the authority has no day, or one to come. */
        DAY_WRONG,
        /** A vital interest is explained. */
        REASON_MISSING,
        /** Nobody is irradiated against a will that was expressed. */
        AGAINST_THE_WILL,
        /** The examination was cancelled. */
        ORDER_CANCELLED
    }
}
