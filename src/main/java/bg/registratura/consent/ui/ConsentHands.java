package bg.registratura.consent.ui;

import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Practitioners;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the desk has at hand in this step: the look into a document, the tablet, the register of physicians, and whoever works here. */
@Component
class ConsentHands {

    private final IdentityForms identity;
    private final TabletSigning tablet;
    private final Practitioners practitioners;
    private final CurrentUser user;

    ConsentHands(IdentityForms identity, TabletSigning tablet, Practitioners practitioners, CurrentUser user) {
        this.identity = identity;
        this.tablet = tablet;
        this.practitioners = practitioners;
        this.user = user;
    }

    IdentityForms identity() {
        return identity;
    }

    TabletSigning tablet() {
        return tablet;
    }

    Practitioners practitioners() {
        return practitioners;
    }

    SignedIn clerk() {
        return user.require();
    }
}
