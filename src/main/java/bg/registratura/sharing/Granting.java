package bg.registratura.sharing;

/** What comes of a wish to let a dentist see pictures. */
public sealed interface Granting {

    /** The dentist sees them from now on. */
    record Granted(GrantId grant) implements Granting {}

    /** Nothing was given. */
    record Refused(Reason reason) implements Granting {}

    /** Why nothing was given. */
    enum Reason {
        /** There is no such dentist, or their account is not open. */
        NO_SUCH_DENTIST,
        /** The last day has already passed. */
        ENDS_IN_THE_PAST,
        /** The last day is farther away than a grant may reach. */
        ENDS_TOO_LATE,
        /** The same dentist already has it until that day or longer. */
        ALREADY_GIVEN,
        /** The picture is somebody else's than the patient's who was on the screen. */
        OF_ANOTHER,
        /** An incident of the study waits for the two who decide, or one of them said no. */
        STUDY_WITHHELD,
        /** The processing is restricted (GDPR art. 18): the patient alone sees it. */
        RESTRICTED,
        /** The dentist practises in another country, and no consent to it was signed at the desk. */
        CONSENT_NEEDED
    }
}
