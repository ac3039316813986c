package bg.registratura.subjectrequest;

/**
 * What an officer wants of the further time of article 12(3).
 *
 * @param months one or two
 * @param reason in words the person will read
 */
public record Extending(ExtensionCause cause, int months, String reason) {

    /** Further months, at the most. */
    public static final int MOST = 2;

    /** Refuses more than the law gives. */
    public Extending {
        if (months < 1 || months > MOST) {
            throw new IllegalArgumentException("one or two further months");
        }
    }
}
