package bg.registratura.security.ui;

import bg.registratura.passkey.PasskeyRequest;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Freshness;
import bg.registratura.security.OwnRecovery;
import bg.registratura.security.OwnSessions;
import bg.registratura.security.Reproofs;
import bg.registratura.shell.Kiosk;
import bg.registratura.shell.Notices;
import bg.registratura.shell.ProofAsker;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives every page of somebody signed in its watch over the session, its way to prove oneself anew, and its greeting. */
@Component
class SessionInit implements VaadinServiceInitListener {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WATCH =
            "return import(new URL('session.js', document.baseURI)).then(m => m.watch($0, $1, $2))";

    private final OwnSessions sessions;
    private final CurrentUser user;
    private final Reproofs reproofs;
    private final Freshness freshness;
    private final OwnRecovery recovery;

    SessionInit(OwnSessions sessions, CurrentUser user, Reproofs reproofs, Freshness freshness, OwnRecovery recovery) {
        this.recovery = recovery;
        this.freshness = freshness;
        this.sessions = sessions;
        this.user = user;
        this.reproofs = reproofs;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (sessions.isHere()) {
                prepare(init.getUI());
            }
        });
    }

    private void prepare(UI page) {
        ComponentUtil.setData(page, ProofAsker.class, new Asking());
        ComponentUtil.setData(page, PasskeyAsker.class, new AskingForPasskeys());
        if (Kiosk.isHere()) {
            return;
        }
        if (VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            page.getPage().executeJs(WATCH, words(page), token.getHeaderName(), token.getToken());
        }
        sessions.greeting().ifPresent(last -> Stream.ofNullable(last.at())
                .forEach(before -> Notices.told(
                        "security.notice", LastVisitWords.of(last, page.getLocale()) + paperUsedSince(before, page))));
    }

    /** A code of the sheet that was used since is told, too: whoever used none asks for the old ones to end. */
    private String paperUsedSince(Instant before, UI page) {
        return recovery.usedSince(before)
                .map(left -> " " + page.getTranslation("security.recovery.used", left.codes()))
                .orElse("");
    }

    /** Of the ways back to a locked desk only those are named that its owner has. */
    private String words(UI page) {
        var texts = Stream.of(
                        "resting", "resting-text", "stay", "locked", "locked-text", "typed", "unlock", "other", "wrong")
                .collect(Collectors.toMap(
                        name -> name, name -> page.getTranslation("security.session." + name, displayName())));
        var ways = reproofs.ways(user.require());
        if (ways.byPasskey()) {
            texts.put("passkey", page.getTranslation("security.passkey.confirm"));
            texts.put("origin", reproofs.passkeyOrigin());
        }
        if (!ways.byPassword()) {
            texts.put("locked-text", page.getTranslation("security.session.locked-text.passkey", displayName()));
            texts.put("typed", "");
        }
        return JSON.writeValueAsString(texts);
    }

    private final class AskingForPasskeys implements PasskeyAsker {

        @Override
        public String origin() {
            return reproofs.passkeyOrigin();
        }

        @Override
        public PasskeyRequest ask() {
            return reproofs.passkey();
        }
    }

    private final class Asking implements ProofAsker {

        @Override
        public void ask(Runnable act) {
            user.find().ifPresent(who -> new ProofDialog(who, reproofs, sessions, act).open());
        }

        @Override
        public void require() {
            freshness.require();
        }
    }

    private String displayName() {
        return user.require().displayName();
    }
}
