package bg.registratura.practice.ui;

import bg.registratura.credential.PracticeAccess;
import bg.registratura.credential.ui.HandoverFlows;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.people.Practitioners;
import bg.registratura.practice.Applications;
import bg.registratura.practice.Practices;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the desk's screens of this room work with. */
@Service
record PracticeDesk(
        Practitioners practitioners,
        Practices practices,
        Applications applications,
        PracticeAccess access,
        HandoverFlows flows,
        Ephemeral ephemeral) {

    /** A form to fill in by hand. */
    byte[] blank(Locale locale) {
        return ephemeral.render(Draft.of("dentist-application", locale, Map.of(), null));
    }
}
