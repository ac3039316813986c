package bg.registratura.subjectrequest;

/** In what form the person would like the answer; it is collected in person either way. */
public enum AnswerForm {
    /** On paper. */
    PAPER,
    /** On paper, with the pictures on a medium. */
    PAPER_AND_MEDIUM
}
