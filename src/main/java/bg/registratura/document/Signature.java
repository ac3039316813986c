package bg.registratura.document;

/**
 * Room for one signature on paper.
 *
 * @param role what the signer is, printed above: a patient, a parent, a clerk
 * @param name printed below the line; empty: to be written by hand
 * @param note a post, УИН or act of appointment below the name; may be empty
 */
public record Signature(String role, String name, String note) {

    /** Without a note. */
    public static Signature of(String role, String name) {
        return new Signature(role, name, "");
    }
}
