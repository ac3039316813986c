package bg.registratura.dimse;

/** What a sender is told of an object (PS3.4, B.2.3; PS3.7, C). */
public enum StoreStatus {
    /** It is kept. */
    SUCCESS(0x0000),
    /** Not now: it may be sent again. */
    OUT_OF_RESOURCES(0xA700),
    /** It is not what its kind asks for. */
    NOT_AS_ITS_CLASS(0xA900),
    /** It cannot be read. */
    NOT_UNDERSTOOD(0xC000),
    /** Objects of this kind are not kept. */
    CLASS_NOT_KEPT(0x0122),
    /** This sender may not send. */
    NOT_AUTHORIZED(0x0124);

    private final int code;

    StoreStatus(int code) {
        this.code = code;
    }

    /** As it stands in the answer. */
    public int code() {
        return code;
    }
}
