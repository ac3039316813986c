package bg.registratura.practice;

/** What comes of recording a practice. */
public sealed interface PracticeRecording {

    /** It is on record. */
    record Recorded(PracticeId id) implements PracticeRecording {}

    /** One with this number is there already. */
    record Known(PracticeId id) implements PracticeRecording {}
}
