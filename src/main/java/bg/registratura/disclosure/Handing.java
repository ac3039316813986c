package bg.registratura.disclosure;

/** What comes of handing something over. */
public sealed interface Handing {

    /** It stands in the register; the receipt is to be signed in two copies. */
    record HandedOver(DisclosureId id, byte[] receipt) implements Handing {}

    /** Nothing was given. */
    record Refused(Reason reason) implements Handing {}

    /** Why nothing was given. */
    enum Reason {
        /** It may not be given so. */
        NOT_POSSIBLE,
        /** An incident withholds a study of it. */
        STUDY_WITHHELD,
        /** The processing is restricted, and no exception holds today. */
        RESTRICTED,
        /** No consent for exactly this stands. */
        NO_CONSENT,
        /** Nobody was looked at today who may take it. */
        NOT_CHECKED,
        /** The power of attorney does not reach to medical documents. */
        POWER_TOO_NARROW,
        /** Another than the one the patient named wants to take it. */
        NOT_THE_COLLECTOR,
        /** It goes to a person, and whoever stands there by their document is another. */
        NOT_THE_RECIPIENT,
        /** An heir showed no paper of the death or of the kinship. */
        NO_HEIRSHIP,
        /** The medium has no number. */
        NO_MEDIUM,
        /** Nobody wrote which letter asked for it. */
        NO_REQUEST,
        /** The person is told, or an order is named. */
        NO_NOTICE,
        /** Access in the viewer is given by the patient, from their own account. */
        THE_PATIENT_GIVES_IT
    }
}
