package bg.registratura.visit;

/** What comes of cancelling an order. */
public enum Cancelling {
    /** It stands no more. */
    CANCELLED,
    /** It was cancelled before; its first reason stays. */
    CANCELLED_BEFORE,
    /** An exposure or a picture came of it: what was done is not undone by a word. */
    EXPOSED
}
