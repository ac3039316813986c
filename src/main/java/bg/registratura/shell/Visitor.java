package bg.registratura.shell;

/** Whoever is signed in, as far as a layout needs to know. */
public interface Visitor {

    /** The name shown in the corner of the screen. */
    String displayName();
}
