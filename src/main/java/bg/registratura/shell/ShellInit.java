package bg.registratura.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets every session up: Bulgarian first, and one place where what nobody expected is caught and said in words. */
@Component
class ShellInit implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShellInit.class);
    private static final int REFERENCE_BYTES = 3;

    private final Interruptions interruptions;

    ShellInit(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(about -> interruptions.messages(about.getLocale()));
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(LanguageSwitch.BULGARIAN);
            init.getSession().setErrorHandler(ShellInit::tell);
        });
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            interruptions.prepare(ui);
            ui.getElement().setAttribute("lang", ui.getLocale().getLanguage());
            ui.getPage()
                    .executeJs(
                            "document.documentElement.lang = $0", ui.getLocale().getLanguage());
            ui.getPage().executeJs("import(new URL('once.js', document.baseURI))");
        });
    }

    private static void tell(ErrorEvent event) {
        if (UI.getCurrent() != null && event.getThrowable() instanceof ProofNeeded needed) {
            askedOnce(needed);
            return;
        }
        var reference = reference();
        LOG.error("{}", reference, event.getThrowable());
        if (UI.getCurrent() != null) {
            Notices.refused(Mishap.of(event.getThrowable()).key(), reference);
        }
    }

    /** What was to be done is not known here: whoever proved themselves presses again. */
    private static void askedOnce(ProofNeeded needed) {
        var first = new AtomicBoolean(true);
        ProofAsker.run(() -> {
            if (first.getAndSet(false)) {
                throw needed;
            }
            Notices.done("shell.proof.again");
        });
    }

    /** Six signs that join what a person reads with what the log says. */
    static String reference() {
        var bytes = new byte[REFERENCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
