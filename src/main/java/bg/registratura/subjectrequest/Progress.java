package bg.registratura.subjectrequest;

/** What comes of a step in the life of a request. */
public sealed interface Progress {

    /** The step was made; this is the request now. */
    record Made(SubjectRequest request) implements Progress {}

    /** The step was not made, and nothing was changed. */
    record Refused(Refusal why) implements Progress {}
}
