package bg.registratura.language;

import java.text.MessageFormat;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Texts by key for whatever is not a component on a screen: paper, the log, what a service says. */
@Service
public class Words {

    /** Words hold nothing but the bundles: whoever cannot be given them makes their own. */
    public Words() {}

    /** A text in Bulgarian. */
    public String of(String key, Object... arguments) {
        return of(Languages.BULGARIAN, key, arguments);
    }

    /** A text in a language; as on screens, braces and apostrophes mean something only when there are arguments. */
    public String of(Locale locale, String key, Object... arguments) {
        var text = Bundles.text(locale, key);
        return arguments.length == 0 ? text : new MessageFormat(oneStop(text, arguments), locale).format(arguments);
    }

    /** A sentence that ends with an abbreviation (10:00 ч.) has one full stop, not two. */
    private static String oneStop(String text, Object... arguments) {
        var told = text;
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof CharSequence words && words.toString().endsWith(".")) {
                told = told.replace("{" + i + "}.", "{" + i + "}");
            }
        }
        return told;
    }
}
