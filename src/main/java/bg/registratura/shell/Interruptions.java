package bg.registratura.shell;

import bg.registratura.language.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
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
        messages.setSessionExpiredNotificationEnabled(true);
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

    /** While the network is away the page stays and asks again by itself. */
    void prepare(UI page) {
        var reconnecting = page.getReconnectDialogConfiguration();
        reconnecting.setDialogText(words.of(page.getLocale(), "shell.away.network"));
        reconnecting.setDialogTextGaveUp(words.of(page.getLocale(), "shell.away.network.gave-up"));
        reconnecting.setReconnectInterval(RETRY_MILLIS);
    }
}
