package bg.registratura.exposure.ui;

import bg.registratura.consent.Consents;
import bg.registratura.exposure.Corrections;
import bg.registratura.exposure.Exceptions;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.ReportDesk;
import org.springframework.stereotype.Component;

/** What can be done at the unit, besides looking. */
@Component
class UnitActs {

    final Exposures exposures;
    final Consents consents;
    final Exceptions exceptions;
    final ReportDesk reports;
    final Corrections corrections;

    UnitActs(
            Exposures exposures,
            Consents consents,
            Exceptions exceptions,
            ReportDesk reports,
            Corrections corrections) {
        this.exposures = exposures;
        this.consents = consents;
        this.exceptions = exceptions;
        this.reports = reports;
        this.corrections = corrections;
    }
}
