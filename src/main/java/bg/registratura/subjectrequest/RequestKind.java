package bg.registratura.subjectrequest;

import bg.registratura.representation.Power;

/** What a person may ask for, each by its article of Regulation (EU) 2016/679 unless said otherwise. */
public enum RequestKind {
    /** Article 15: confirmation, information and a copy of the data. */
    ACCESS("15"),
    /** Article 16: correction or completion. */
    RECTIFICATION("16"),
    /** Article 17: erasure. */
    ERASURE("17"),
    /** Article 18: restriction of processing. */
    RESTRICTION("18"),
    /** Article 20: portability. */
    PORTABILITY("20"),
    /** Article 21: objection. */
    OBJECTION("21"),
    /** Article 7(3): withdrawal of a consent to processing. */
    CONSENT_WITHDRAWAL("7(3)"),
    /** Article 22: not to be subject to an automated decision. */
    AUTOMATED_DECISION("22"),
    /** Articles 13 and 14: to be informed. */
    INFORMATION("13"),
    /** Health Act, art. 28b: a copy of medical records. */
    MEDICAL_RECORD_COPY("28b"),
    /** A complaint to the controller itself. */
    COMPLAINT("");

    private final String article;

    RequestKind(String article) {
        this.article = article;
    }

    /** What a power of attorney must name for a proxy to ask for it. */
    public Power power() {
        return switch (this) {
            case ACCESS, PORTABILITY, INFORMATION -> Power.ASK_FOR_DATA;
            case RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, CONSENT_WITHDRAWAL, AUTOMATED_DECISION, COMPLAINT ->
                Power.ASK_FOR_CHANGE;
            case MEDICAL_RECORD_COPY -> Power.MEDICAL_COPIES;
        };
    }

    /** Whether what is granted of it is told to everybody who received the data (article 19). */
    boolean isToldToRecipients() {
        return this == RECTIFICATION || this == ERASURE || this == RESTRICTION;
    }

    /** The article it stands on; empty for a complaint, which needs none. */
    public String article() {
        return article;
    }
}
