package bg.registratura.practice;

/** What comes of a step of an application. */
public sealed interface Applying {

    /** It is on record. */
    record Done(ApplicationId id) implements Applying {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Applying {}

    /** Why nothing was changed. */
    enum Reason {
        /** The dentist belongs to this practice already, or has applied. */
        ALREADY,
        /** The practice is not checked yet. */
        PRACTICE_UNCHECKED,
        /** A dentist who practises here has a УИН, and none is on record. */
        NO_UIN,
        /** Another desk was faster, or it has ended. */
        OVERTAKEN
    }
}
