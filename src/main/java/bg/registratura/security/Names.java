package bg.registratura.security;

import java.util.Locale;

/** The names under which people try the door, as they are looked up: blanks around them and the case of letters say nothing. */
final class Names {

    /** One more than the longest there is: what is longer is nobody's. */
    private static final int LONGEST = 61;

    private Names() {}

    static String asTyped(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
