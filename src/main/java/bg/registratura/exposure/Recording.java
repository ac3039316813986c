package bg.registratura.exposure;

/** What comes of reporting an exposure. */
public sealed interface Recording {

    /** It is on record. */
    record Recorded(ExposureId exposure) implements Recording {}

    /** It is not, and nothing else was kept. */
    record Refused(Reason reason) implements Recording {}

    /** Why an exposure is not recorded. */
    enum Reason {
        /** No consent was signed before it. */
        NO_CONSENT,
        /** The patient refused. */
        REFUSED,
        /** The consent was stopped, withdrawn or annulled before it. */
        CONSENT_ENDED,
        /** By the age of that day others must have signed as well. */
        SIGNATURES_LACKING,
        /** The order was cancelled. */
        ORDER_CANCELLED,
        /** An epidemic excepts screenings only, by an order with a number. */
        NOT_A_SCREENING,
        /** Nobody is irradiated against a will that was expressed. */
        AGAINST_THE_WILL,
        /** Two different persons decide in vital interest, with a reason. */
        SECOND_PERSON_MISSING,
        /** Nobody said the exception before the exposure. */
        NOT_DECLARED,
        /** An exposure of that moment is on record as one without consent. */
        MADE_WITHOUT_CONSENT,
        /** The report of the unit was recorded or explained already. */
        REPORT_SETTLED,
        /** The moment of the exposure is still to come. */
        IN_THE_FUTURE,
        /** The justification is of a later day. */
        JUSTIFIED_AFTERWARDS,
        /** The unit was retired before that day. */
        DEVICE_RETIRED,
        /** The exposure to repeat or correct is not one of this order, or was corrected already. */
        NOT_OF_THIS_ORDER,
        /** Something changed at another desk at the same moment; the database refused. */
        CHANGED_MEANWHILE
    }
}
