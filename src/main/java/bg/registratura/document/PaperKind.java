package bg.registratura.document;

/** Which of the PDFs that one document can give. */
public enum PaperKind {
    /** As it was issued. */
    ORIGINAL,
    /** Stamped as a duplicate. */
    DUPLICATE,
    /** With the strokes of a tablet at its lines. */
    SIGNED
}
