package bg.registratura.inbox;

/** What became of a file that stood still. */
public sealed interface Taking {

    /** It is kept by whoever took it, or was kept before: the file is removed. */
    record Taken() implements Taking {}

    /** It is nothing of ours: the file is put aside with this note beside it. */
    record Refused(String note) implements Taking {}
}
