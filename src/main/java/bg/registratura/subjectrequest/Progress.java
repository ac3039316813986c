package bg.registratura.subjectrequest;

import bg.registratura.security.SecondPerson;

/** What comes of a step in the life of a request. */
public sealed interface Progress {

    /** The step was made; this is the request now. */
    record Made(SubjectRequest request) implements Progress {}

    /** The step was not made, and nothing was changed. */
    record Refused(Refusal why) implements Progress {}

    /** A second person has to stand by this step, and does not yet. Nothing was changed. */
    record NeedsSecondPerson(SecondPerson person) implements Progress {}
}
