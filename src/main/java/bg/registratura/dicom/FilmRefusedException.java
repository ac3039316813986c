package bg.registratura.dicom;

/** Ends the reading of an image file inside this room; outside it becomes {@link Film.Verdict.Refused}. */
final class FilmRefusedException extends Exception {

    private final FilmRefusal reason;

    FilmRefusedException(FilmRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    FilmRefusal reason() {
        return reason;
    }
}
