package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** One button that says the page in the other language; the choice lasts as long as the session. */
public class LanguageSwitch extends Button {

    static final Locale BULGARIAN = Locale.of("bg", "BG");

    public LanguageSwitch() {
        var other = isBulgarian(UI.getCurrent().getLocale()) ? Locale.ENGLISH : BULGARIAN;
        setText(getTranslation("shell.language." + other.getLanguage()));
        getElement().setAttribute("lang", other.getLanguage());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(_ -> {
            VaadinSession.getCurrent().setLocale(other);
            UI.getCurrent().getPage().reload();
        });
    }

    static boolean isBulgarian(Locale locale) {
        return locale.getLanguage().equals(BULGARIAN.getLanguage());
    }
}
