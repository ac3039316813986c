package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.GlassReviews;
import bg.registratura.language.Counts;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the officer on their first screen that openings wait to be judged, and which of them for too long. */
@Component
class GlassErrand implements Errand {

    private final GlassReviews reviews;
    private final CurrentUser user;

    GlassErrand(GlassReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        if (!user.require().has(Role.DPO)) {
            return Optional.empty();
        }
        var waiting = reviews.waiting();
        return waiting.all() + waiting.incidents() == 0
                ? Optional.empty()
                : Optional.of(new Waiting(sentence(waiting), "dpo/openings"));
    }

    private static String sentence(GlassReviews.Waiting waiting) {
        var ui = UI.getCurrent();
        var all = Counts.of(ui.getLocale(), waiting.all(), "count.opening");
        if (waiting.incidents() > 0) {
            return ui.getTranslation(
                    "breakglass.errand.incidents",
                    all,
                    waiting.late(),
                    Counts.of(ui.getLocale(), waiting.incidents(), "count.incident"));
        }
        return waiting.late() == 0
                ? ui.getTranslation("breakglass.errand", all)
                : ui.getTranslation("breakglass.errand.late", all, waiting.late());
    }
}
