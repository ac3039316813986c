package bg.registratura.consent.ui;

import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the desk has at hand in this step: the look into a document, the tablet, and whoever works here. */
@Component
class ConsentHands {

    private final IdentityForms identity;
    private final TabletSigning tablet;
    private final CurrentUser user;

    ConsentHands(IdentityForms identity, TabletSigning tablet, CurrentUser user) {
        this.identity = identity;
        this.tablet = tablet;
        this.user = user;
    }

    IdentityForms identity() {
        return identity;
    }

    TabletSigning tablet() {
        return tablet;
    }

    SignedIn clerk() {
        return user.require();
    }
}
