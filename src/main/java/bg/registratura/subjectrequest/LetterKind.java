package bg.registratura.subjectrequest;

/** What a person is told in writing before they have the answer. */
public enum LetterKind {
    /** Article 12(3): it takes up to two months more, and why. */
    EXTENSION,
    /** Article 12(6): what is still wanted to know who asks. */
    IDENTITY,
    /** The answer is ready and waits for them. */
    WAITING,
    /** Article 18(3): the restriction will be lifted, and why. */
    LIFTING
}
