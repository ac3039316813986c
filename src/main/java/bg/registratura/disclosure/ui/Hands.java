package bg.registratura.disclosure.ui;

import bg.registratura.disclosure.Annulments;
import bg.registratura.disclosure.Deaths;
import bg.registratura.disclosure.ReleaseConsents;
import bg.registratura.disclosure.ReleaseForms;
import bg.registratura.disclosure.Releases;
import bg.registratura.disclosure.StatisticsReturns;
import bg.registratura.disclosure.StudyNames;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.ui.IdentityForms;
import bg.registratura.people.Practitioners;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What the wizard works with. */
@Service
class Hands {

    private final Deciding deciding;
    private final Proving proving;
    private final Writing writing;
    private final Practitioners practitioners;
    private final Clock clock;

    Hands(Deciding deciding, Proving proving, Writing writing, Practitioners practitioners, Clock clock) {
        this.deciding = deciding;
        this.proving = proving;
        this.writing = writing;
        this.practitioners = practitioners;
        this.clock = clock;
    }

    Releases releases() {
        return deciding.releases;
    }

    ReleaseForms forms() {
        return deciding.forms;
    }

    ReleaseConsents consents() {
        return deciding.consents;
    }

    Annulments annulments() {
        return writing.annulments;
    }

    StatisticsReturns returns() {
        return writing.returns;
    }

    StudyNames studies() {
        return deciding.studies;
    }

    IdentityForms identity() {
        return proving.forms;
    }

    IdentityChecks checks() {
        return proving.checks;
    }

    Deaths deaths() {
        return proving.deaths;
    }

    Practitioners practitioners() {
        return practitioners;
    }

    Clock clock() {
        return clock;
    }

    /** What decides. */
    @Service
    static class Deciding {

        private final Releases releases;
        private final ReleaseForms forms;
        private final ReleaseConsents consents;
        private final StudyNames studies;

        Deciding(Releases releases, ReleaseForms forms, ReleaseConsents consents, StudyNames studies) {
            this.releases = releases;
            this.forms = forms;
            this.consents = consents;
            this.studies = studies;
        }
    }

    /** What is entered in the register by hand. */
    @Service
    static class Writing {

        private final Annulments annulments;
        private final StatisticsReturns returns;

        Writing(Annulments annulments, StatisticsReturns returns) {
            this.annulments = annulments;
            this.returns = returns;
        }
    }

    /** What shows who stands there. */
    @Service
    static class Proving {

        private final IdentityForms forms;
        private final IdentityChecks checks;
        private final Deaths deaths;

        Proving(IdentityForms forms, IdentityChecks checks, Deaths deaths) {
            this.forms = forms;
            this.checks = checks;
            this.deaths = deaths;
        }
    }
}
