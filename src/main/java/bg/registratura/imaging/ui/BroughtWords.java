package bg.registratura.imaging.ui;

import bg.registratura.imaging.BroughtStudies.Outcome;
import bg.registratura.shell.Notices;

/** Says what came of a study that was brought. */
final class BroughtWords {

    private BroughtWords() {}

    static void tell(Outcome outcome) {
        var key = "imaging.brought.outcome." + outcome.name();
        switch (outcome) {
            case KEPT, TAKEN_BACK -> Notices.done(key);
            case WAITS -> Notices.told(key);
            case ANOTHERS, MIXED, ORDERLESS, OWN, HELD, OVERTAKEN -> Notices.refused(key);
        }
    }
}
