package bg.registratura.intrusion;

import bg.registratura.shell.PageMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts pages that somebody asked for and that were not there, or not theirs. */
@Component
class MissedPages {

    private final Watch watch;

    MissedPages(Watch watch) {
        this.watch = watch;
    }

    @EventListener
    void missed(PageMissed page) {
        watch.noticed(Rule.IDENTIFIER_WALKING, page.path());
    }
}
