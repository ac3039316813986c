package bg.registratura.worklist.ui;

import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import bg.registratura.worklist.UnknownUnits;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        return Optional.of(new Waiting(said(titles, ui), administrator ? "devices" : "technician"));
    }

    private static String said(List<String> titles, UI ui) {
        if (titles.equals(List.of(UnknownUnits.BLINDED))) {
            return ui.getTranslation("worklist.unknown.address");
        }
        return titles.size() == 1
                ? ui.getTranslation("worklist.unknown", titles.getFirst())
                : ui.getTranslation(
                        "worklist.unknown.several",
                        titles.stream()
                                .map(title -> title.equals(UnknownUnits.BLINDED)
                                        ? ui.getTranslation("worklist.unknown.address.short")
                                        : title)
                                .collect(Collectors.joining(", ")));
    }
}
