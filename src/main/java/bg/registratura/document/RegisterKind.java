package bg.registratura.document;

/** The books of numbers the laboratory keeps, each counted from 1 in every year. */
public enum RegisterKind {
    /** What was received (входящ регистър). */
    INCOMING("IN"),
    /** What was sent or answered (изходящ регистър). */
    OUTGOING("OUT"),
    /** Privacy notices given to patients. */
    NOTICE("NT"),
    /** Receipts given at the desk. */
    RECEIPT("RC"),
    /** Records of handing over and of destruction (протоколи). */
    PROTOCOL("PR"),
    /** Informed consents, refusals and withdrawals. */
    CONSENT("CN"),
    /** Forms that are filled in here and signed by whoever asks for something. */
    FORM("FM");

    private final String letters;

    RegisterKind(String letters) {
        this.letters = letters;
    }

    /** The letters with which a bar code of this register begins. */
    public String letters() {
        return letters;
    }
}
