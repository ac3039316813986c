package bg.registratura.representation.ui;

import bg.registratura.people.Patients;
import bg.registratura.representation.Authorities;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Representatives;
import bg.registratura.search.PatientSearch;
import org.springframework.stereotype.Service;

/** What the screens of this room work with. */
@Service
record Registers(
        Representatives representatives,
        PowersOfAttorney powers,
        Authorities authorities,
        Patients patients,
        PatientSearch search) {}
