package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import bg.registratura.subjectrequest.RecipientNotices;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the officer on their first screen in how many cases a recipient of changed data was not told, and leads to the oldest. */
@Component
class RecipientErrand implements Errand {

    private final RecipientNotices notices;
    private final CurrentUser user;

    RecipientErrand(RecipientNotices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!user.require().has(Role.DPO)) {
            return Optional.empty();
        }
        var due = notices.due();
        var ui = UI.getCurrent();
        return due.stream()
                .findFirst()
                .map(oldest -> new Waiting(
                        ui.getTranslation(
                                "subjectrequest.recipients.errand",
                                Counts.of(ui.getLocale(), due.size(), "count.case")),
                        "dpo/requests/" + oldest.value()));
    }
}
