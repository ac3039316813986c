package bg.registratura.scan.ui;

import bg.registratura.language.Counts;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.scan.PaperScans;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the officer on their first screen that signed sheets lie in no scan for too long; the desk sees its own number. */
@Component
class OverdueErrand implements Errand {

    private final PaperScans scans;
    private final CurrentUser user;

    OverdueErrand(PaperScans scans, CurrentUser user) {
        this.scans = scans;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        var who = user.require();
        if (!who.has(Role.DPO)) {
            return Optional.empty();
        }
        var overdue = scans.overdue();
        var ui = UI.getCurrent();
        return overdue == 0
                ? Optional.empty()
                : Optional.of(new Waiting(
                        ui.getTranslation(
                                "scan.overdue",
                                AwaitingPaper.PATIENT_DAYS,
                                Counts.of(ui.getLocale(), overdue, "count.sheet")),
                        "desk/scans"));
    }
}
