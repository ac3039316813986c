package bg.registratura.dimse;

/** Why an association is turned down (PS3.8, 9.3.4). */
enum Rejection {
    UNKNOWN_APPLICATION(1, 1, 2),
    UNKNOWN_CALLER(1, 1, 3),
    NOT_CALLED_SO(1, 1, 7),
    OTHER_VERSION(1, 2, 2),
    NOT_NOW(2, 3, 1),
    TOO_MANY(2, 3, 2);

    private final int result;
    private final int source;
    private final int reason;

    Rejection(int result, int source, int reason) {
        this.result = result;
        this.source = source;
        this.reason = reason;
    }

    byte[] toUnit() {
        return PduWriter.unit(Pdu.Kind.ASSOCIATE_RJ, result, source, reason);
    }
}
