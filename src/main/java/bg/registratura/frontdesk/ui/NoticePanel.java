package bg.registratura.frontdesk.ui;

import bg.registratura.document.Documents;
import bg.registratura.language.Languages;
import bg.registratura.shell.Notices;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The privacy notice at the first visit: printed, handed over, its version written down. */
@Service
class NoticePanel implements StepPanel {

    private final PrivacyNotices notices;
    private final NoticeInForce inForce;
    private final Documents documents;

    NoticePanel(PrivacyNotices notices, NoticeInForce inForce, Documents documents) {
        this.notices = notices;
        this.inForce = inForce;
        this.documents = documents;
    }

    @Override
    public Step step() {
        return Step.NOTICE;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        return new NoticeForm(documents, inForce, visit, language -> give(visit, language, changed));
    }

    private void give(Visit visit, Locale language, Runnable changed) {
        notices.give(visit, inForce.version(), Languages.closest(language));
        Notices.done("frontdesk.notice.given");
        changed.run();
    }
}
