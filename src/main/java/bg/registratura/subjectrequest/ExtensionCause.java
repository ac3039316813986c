package bg.registratura.subjectrequest;

/** Article 12(3): the two causes for which an answer may take longer. */
public enum ExtensionCause {
    COMPLEXITY,
    NUMBER
}
