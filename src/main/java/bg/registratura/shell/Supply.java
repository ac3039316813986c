package bg.registratura.shell;

/** Something the house works with and may lose for a while. The room that keeps it gives a bean. */
public interface Supply {

    /** What is lost; each has its sentence in {@code i18n/}: what goes on without it, and what waits. */
    enum Kind {
        /** Everything that is written down. */
        DATABASE,
        /** The pictures. */
        ARCHIVE
    }

    Kind kind();

    /** Whether it answers at this moment. It may take its time; who takes too long does not answer. */
    boolean answers() throws Exception;
}
