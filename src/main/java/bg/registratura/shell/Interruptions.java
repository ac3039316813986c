package bg.registratura.shell;

import bg.registratura.language.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the browser says when the house cannot be reached, or knows the page no more: in words of ours. */
@Component
class Interruptions {

    private static final int RETRY_MILLIS = 2_000;

    private final Words words;

    Interruptions(Words words) {
        this.words = words;
    }

    /** Sentences of a session that ended, or of a page that and the house disagree about. */
    SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        var person = isAPersons();
        messages.setSessionExpiredNotificationEnabled(!person);
        if (person) {
            messages.setSessionExpiredURL("ended");
        }
        messages.setSessionExpiredCaption(words.of(locale, "shell.session-ended"));
        messages.setSessionExpiredMessage(words.of(locale, "shell.session-ended.text"));
        messages.setInternalErrorCaption(words.of(locale, "shell.page-broken"));
        messages.setInternalErrorMessage(words.of(locale, "shell.page-broken.text"));
        messages.setSyncErrorNotificationEnabled(true);
        messages.setSyncErrorCaption(words.of(locale, "shell.page-broken"));
        messages.setSyncErrorMessage(words.of(locale, "shell.page-broken.text"));
        messages.setCookiesDisabledCaption(words.of(locale, "shell.cookies"));
        messages.setCookiesDisabledMessage(words.of(locale, "shell.cookies.text"));
        return messages;
    }

    /** A session of somebody signed in has a page that says why it ended; a device of the house has its own first page. */
    private static boolean isAPersons() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Visitor && !Kiosk.isHere();
    }

    /** While the network is away the page stays and asks again by itself. */
    void prepare(UI page) {
        var reconnecting = page.getReconnectDialogConfiguration();
        reconnecting.setDialogText(words.of(page.getLocale(), "shell.away.network"));
        reconnecting.setDialogTextGaveUp(words.of(page.getLocale(), "shell.away.network.gave-up"));
        reconnecting.setReconnectInterval(RETRY_MILLIS);
    }
}
