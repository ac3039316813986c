package bg.registratura.frontdesk.ui;

import bg.registratura.people.Merges;
import bg.registratura.people.Patients;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import org.springframework.stereotype.Service;

/** The register of patients as it is worked with at the desk. */
@Service
record Register(Patients patients, PatientSearch search, Merges merges, CurrentUser user) {

    /** Whether whoever sits here may say that two records are one person. */
    boolean mayMerge() {
        return user.require().has(Role.SHIFT_LEAD);
    }
}
