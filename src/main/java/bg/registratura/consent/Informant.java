package bg.registratura.consent;

import org.jspecify.annotations.Nullable;

/**
 * Who explained the examination and its risks (Health Act, art. 88).
 *
 * @param post what they are in the laboratory
 * @param uin УИН of a physician; absent for others
 */
public record Informant(String name, String post, @Nullable String uin) {

    /** Refuses an explanation by nobody. */
    public Informant {
        name = name.strip();
        post = post.strip();
        if (name.isEmpty() || name.length() > 200 || post.isEmpty() || post.length() > 120) {
            throw new IllegalArgumentException("who informed has a name and a post");
        }
        if (uin != null && !uin.matches("\\d{10}")) {
            throw new IllegalArgumentException("a UIN has ten digits");
        }
    }
}
