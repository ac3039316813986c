package bg.registratura.consent.ui;

import bg.registratura.consent.Askings;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.Consents;
import bg.registratura.consent.Explanations;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.security.SignedIn;
import bg.registratura.visit.ui.Changed;
import org.springframework.stereotype.Component;

/** Lays out what a desk needs for the consent, for whoever sits at it. */
@Component
class ConsentDesks {

    private final ConsentForms forms;
    private final Consents consents;
    private final Explanations explanations;
    private final Askings askings;
    private final IdentityForms identity;

    ConsentDesks(
            ConsentForms forms, Consents consents, Explanations explanations, Askings askings, IdentityForms identity) {
        this.forms = forms;
        this.consents = consents;
        this.explanations = explanations;
        this.askings = askings;
        this.identity = identity;
    }

    ConsentDesk of(SignedIn clerk, Changed changed) {
        return new ConsentDesk(forms, consents, explanations, askings, identity, clerk, changed);
    }
}
