package bg.registratura.consent.ui;

import bg.registratura.consent.Askings;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.Consents;
import bg.registratura.consent.Explanations;
import bg.registratura.visit.ui.Changed;
import org.springframework.stereotype.Component;

/** Lays out what a desk needs for the consent, for whoever sits at it. */
@Component
class ConsentDesks {

    private final ConsentForms forms;
    private final Consents consents;
    private final Explanations explanations;
    private final Askings askings;
    private final ConsentHands hands;

    ConsentDesks(
            ConsentForms forms, Consents consents, Explanations explanations, Askings askings, ConsentHands hands) {
        this.forms = forms;
        this.consents = consents;
        this.explanations = explanations;
        this.askings = askings;
        this.hands = hands;
    }

    ConsentDesk of(Changed changed) {
        return new ConsentDesk(
                forms,
                consents,
                explanations,
                askings,
                hands.identity(),
                hands.tablet(),
                hands.practitioners(),
                hands.clerk(),
                changed);
    }
}
