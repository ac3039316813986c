package bg.registratura.sharing.ui;

import bg.registratura.disclosure.StudyNames;
import bg.registratura.document.Documents;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Patients;
import bg.registratura.sharing.MandatePapers;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.SharingDesk;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What the screens of this room work with. */
@Service
record SharingRoom(
        SharingDesk desk,
        Sharing sharing,
        MandatePapers papers,
        Documents documents,
        StudyNames studies,
        Patients patients,
        IdentityChecks checks,
        IdentityForms forms,
        Clock clock) {}
