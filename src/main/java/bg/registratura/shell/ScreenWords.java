package bg.registratura.shell;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.springframework.stereotype.Component;

/** The words of the screens, from the same bundles as those of paper, wherever the house lies: its path may hold a space. */
@Component
public final class ScreenWords implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    /** Vaadin makes one for itself where there is no Spring. */
    public ScreenWords() {
        this.words = new Words();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.all();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return words.of(locale, key, arguments);
        } catch (MissingResourceException _) {
            return "!{" + key + "}!";
        }
    }
}
