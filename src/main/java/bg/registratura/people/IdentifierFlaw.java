package bg.registratura.people;

/** What is wrong with an identifier as it was typed; each has its sentence in {@code i18n/}. */
public enum IdentifierFlaw {
    /** Nothing was typed. */
    MISSING,
    /** ЕГН and ЛНЧ have ten digits. */
    NOT_TEN_DIGITS,
    /** The first six digits of an ЕГН are no day. */
    NO_SUCH_DAY,
    /** The day inside an ЕГН has not come yet. */
    NOT_BORN_YET,
    /** The last digit is not the one that the others demand: a digit was mistyped or two were swapped. */
    WRONG_CHECK_DIGIT,
    /** A foreign number or document number has 4 to 20 Latin letters and digits. */
    NOT_A_DOCUMENT_NUMBER,
    /** A country is three Latin letters, as on the document (ISO 3166-1 alpha-3). */
    NO_COUNTRY
}
