package bg.registratura.language;

import java.util.List;
import java.util.Locale;

/** The languages the house speaks: Bulgarian first, English for those who do not read it. */
public final class Languages {

    public static final Locale BULGARIAN = Locale.of("bg");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private Languages() {}

    /** All of them, the first being the one that is spoken when nobody asked. */
    public static List<Locale> all() {
        return List.of(BULGARIAN, ENGLISH);
    }

    /** The language to answer a wish with: English to whoever asks for English, Bulgarian to everybody else. */
    public static Locale closest(Locale wished) {
        return wished.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : BULGARIAN;
    }
}
