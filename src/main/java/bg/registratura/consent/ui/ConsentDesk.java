package bg.registratura.consent.ui;

import bg.registratura.consent.Askings;
import bg.registratura.consent.ConsentForms;
import bg.registratura.consent.Consents;
import bg.registratura.consent.Explanations;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Practitioners;
import bg.registratura.security.SignedIn;
import bg.registratura.visit.ui.Changed;

/** What the components of this step share: who works here, what can be done, and what to run when it was. */
record ConsentDesk(
        ConsentForms forms,
        Consents consents,
        Explanations explanations,
        Askings askings,
        IdentityForms identity,
        TabletSigning tablet,
        Practitioners practitioners,
        SignedIn clerk,
        Changed changed) {}
