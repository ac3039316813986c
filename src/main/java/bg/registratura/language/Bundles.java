package bg.registratura.language;

import java.util.Locale;
import java.util.ResourceBundle;

/** The bundles in {@code i18n/}, without the fallback to the locale of the machine. */
final class Bundles {

    private static final String NAME = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    static String text(Locale locale, String key) {
        return ResourceBundle.getBundle(NAME, Languages.closest(locale), NO_FALLBACK)
                .getString(key);
    }
}
