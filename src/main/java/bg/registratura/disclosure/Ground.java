package bg.registratura.disclosure;

/** On which ground data leave: the eight of art. 28 of the Health Act and three of the house. Codes are contracts. */
public enum Ground {
    /** Treatment goes on elsewhere (art. 28, para. 1, item 1). */
    CONTINUED_TREATMENT,
    /** A threat to the health or life of others (item 2); the person is notified of it (para. 2). */
    THREAT_TO_OTHERS,
    /** A corpse is identified or a cause of death established (item 3). */
    CORPSE_IDENTIFICATION,
    /** State health control against epidemics (item 4). */
    EPIDEMIC_CONTROL,
    /** Medical expertise and social insurance (item 5). */
    EXPERTISE_SOCIAL_INSURANCE,
    /** Medical statistics, after the data are de-identified (item 6). */
    STATISTICS,
    /** The ministry and the bodies the law names, for health care (item 7). */
    PUBLIC_BODY,
    /** An insurer licensed under the sections of the Insurance Code that the law names (item 8). */
    LICENSED_INSURER,
    /** The patient, or whom they or the law authorised (art. 28b). */
    PATIENT_REQUEST,
    /** A court or an investigating body by an act of its own. */
    COURT_ORDER,
    /** The consent of the person to this release (Regulation (EU) 2016/679, art. 9(2)(a), 49(1)(a)). */
    DATA_SUBJECT_CONSENT;

    /** Whether the person must be told, or an order named that forbids it. */
    public boolean demandsNotice() {
        return this == THREAT_TO_OTHERS;
    }

    /** Whether an order may forbid telling the person. */
    public boolean mayBeWithheld() {
        return switch (this) {
            case THREAT_TO_OTHERS, EPIDEMIC_CONTROL, PUBLIC_BODY, COURT_ORDER -> true;
            case CONTINUED_TREATMENT,
                    CORPSE_IDENTIFICATION,
                    EXPERTISE_SOCIAL_INSURANCE,
                    STATISTICS,
                    LICENSED_INSURER,
                    PATIENT_REQUEST,
                    DATA_SUBJECT_CONSENT -> false;
        };
    }
}
