package bg.registratura.disclosure;

/** What for a dentist takes pictures from which the person was removed. */
public enum ExportPurpose {
    /** To ask a colleague. */
    OPINION(Act.DEID_OPINION),
    /** To teach with. */
    TEACHING(Act.DEID_TEACHING),
    /** To study many of them. */
    RESEARCH(Act.DEID_RESEARCH);

    private final Act act;

    ExportPurpose(Act act) {
        this.act = act;
    }

    Act act() {
        return act;
    }
}
