package bg.registratura.family.ui;

import bg.registratura.document.Documents;
import bg.registratura.family.FamilyDesk;
import bg.registratura.family.Mandates;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Patients;
import bg.registratura.search.PatientSearch;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What the screens of this room work with. */
@Service
record FamilyRoom(
        FamilyDesk family,
        Mandates mandates,
        Documents documents,
        Patients patients,
        PatientSearch search,
        IdentityChecks checks,
        IdentityForms forms,
        Clock clock) {}
