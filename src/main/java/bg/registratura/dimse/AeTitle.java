package bg.registratura.dimse;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a program in the network of pictures is called (PS3.8, 9.3.2): up to sixteen signs, spaces around them mean nothing. */
public record AeTitle(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E&&[^\\\\]]([\\x20-\\x7E&&[^\\\\]]{0,15})?");

    /** Refuses what is no title. */
    public AeTitle {
        if (!FORM.matcher(value).matches() || value.endsWith(" ")) {
            throw new IllegalArgumentException("no AE title");
        }
    }

    /** A title as it stands in a message; none where it is none. */
    static Optional<AeTitle> read(String written) {
        var tidy = written.replace('\0', ' ').strip();
        return FORM.matcher(tidy).matches() ? Optional.of(new AeTitle(tidy)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
