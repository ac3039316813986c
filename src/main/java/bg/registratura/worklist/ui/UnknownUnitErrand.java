package bg.registratura.worklist.ui;

import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import bg.registratura.worklist.UnknownUnits;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a technician and an administrator, in one sentence, who called and is in no register. */
@Component
class UnknownUnitErrand implements Errand {

    private final UnknownUnits unknown;
    private final CurrentUser user;

    UnknownUnitErrand(UnknownUnits unknown, CurrentUser user) {
        this.unknown = unknown;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        var who = user.require();
        boolean administrator = who.has(Role.ADMINISTRATOR);
        if (!administrator && !who.has(Role.TECHNICIAN)) {
            return Optional.empty();
        }
        var titles = unknown.lately();
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var said = titles.size() == 1
                ? ui.getTranslation("worklist.unknown", titles.getFirst())
                : ui.getTranslation("worklist.unknown.several", String.join(", ", titles));
        return Optional.of(new Waiting(said, administrator ? "devices" : "technician"));
    }
}
