package bg.registratura.representation;

/** What a power of attorney lets a proxy do here. Consent to irradiation and credentials are never among it. */
public enum Power {
    /** To ask what is held and for a copy: Regulation (EU) 2016/679, articles 13–15 and 20. */
    ASK_FOR_DATA,
    /** To ask for a change or to object: articles 7(3), 16–18, 21 and 22; to complain. */
    ASK_FOR_CHANGE,
    /** To receive the answer. */
    RECEIVE_ANSWER,
    /** To ask for and receive medical records (Health Act, art. 28b). */
    MEDICAL_COPIES
}
