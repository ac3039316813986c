package bg.registratura.dicom;

/** Ends a reading inside this room; outside it becomes {@link Verdict.Refused}. */
final class RefusedException extends Exception {

    private final Refusal reason;

    RefusedException(Refusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
