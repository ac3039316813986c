package bg.registratura.shell;

/** What opens when people press their own name in the corner: since when they are signed in, and where else. */
@FunctionalInterface
public interface OwnCorner {

    /** Opens it. */
    void open();
}
