package bg.registratura.subjectrequest;

/** Why a step of a request was not made. Nothing was changed, and what was typed stays. */
public enum Refusal {
    /** Another desk was first: the request is no longer as it was shown. */
    CHANGED_ELSEWHERE,
    /** From where it stands this step does not follow. */
    NOT_NOW,
    /** Nobody looked into an identity document for this request. */
    NO_IDENTITY_CHECK,
    /** The identity check is not of today, not for the answer, or not good. */
    NO_FRESH_CHECK,
    /** The document was looked into of somebody else than the applicant, and who may receive for them. */
    NOT_THE_APPLICANT,
    /** The power of attorney does not name this, or holds no longer. */
    POWER_TOO_NARROW,
    /** An heir showed no paper of the death or of the kinship. */
    NO_HEIRSHIP,
    /** Both copies must bear the applicant's signature. */
    COPIES_NOT_SIGNED,
    /** The reason or the answer is empty. */
    NO_WORDS,
    /** A place of the draft is still blank. */
    BLANKS_LEFT,
    /** What the answer says was erased is still there. */
    NOT_ERASED,
    /** The person is in the house: a visit is open. */
    OPEN_VISIT,
    /** A legal hold stands on the person. */
    HELD,
    /** A restriction stands on the person, or on something of theirs. */
    RESTRICTED,
    /** It is not said what is restricted, on which ground, until what and when it is looked at again. */
    NO_RESTRICTION,
    /** What is chosen to be corrected is not what the decision says. */
    OTHER_CHANGES,
    /** The birth date would not be the one in the national number. */
    NUMBER_CONTRADICTS,
    /** The number stands in another record. */
    NUMBER_TAKEN,
    /** The record was corrected or merged since it was looked at. */
    RECORD_CHANGED,
    /** The person was not told yet that the restriction will be lifted, or only today; a letter by post has a week to come. */
    NOT_TOLD,
    /** The person was not reminded in writing that the answer waits, or the day named there is not over. */
    STILL_WAITED_FOR,
    /** Nothing in the file is a signature that can be read. */
    NOT_SIGNED,
    /** An electronic request came on a day to come, or longer than a year ago. */
    NOT_THAT_DAY,
    /** This very file was entered before. */
    FILE_ENTERED,
    /** The first month is over; an extension can no longer be told in time. */
    TOO_LATE
}
