package bg.registratura.document;

import java.util.Locale;

/** The paper of an invented laboratory. */
public final class TestLetterhead implements LetterheadSource {

    @Override
    public Letterhead letterhead(Locale locale) {
        return Samples.lab(locale);
    }
}
