package bg.registratura.annotation;

/** What became of an annotation that was to be kept. */
public enum Kept {
    KEPT,
    /** The picture has {@link Annotations#MOST} of them. */
    FULL,
    /** Its author may not see the study any more. */
    GONE
}
