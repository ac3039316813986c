package bg.registratura.document;

import java.util.Locale;

/** Knows the laboratory whose paper this is. The room that keeps the settings implements it. */
public interface LetterheadSource {

    /** The letterhead in a language. */
    Letterhead letterhead(Locale locale);
}
