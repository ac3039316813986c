package bg.registratura.results.ui;

import bg.registratura.people.PatientId;
import bg.registratura.shell.Acts;
import bg.registratura.terms.Terms;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.PrivacyNotices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tells a patient once that the privacy notice has changed and how; whoever was handed this version knows it. */
@Service
class NoticeChange {

    private final NoticeInForce inForce;
    private final PrivacyNotices notices;
    private final Terms terms;

    NoticeChange(NoticeInForce inForce, PrivacyNotices notices, Terms terms) {
        this.inForce = inForce;
        this.notices = notices;
        this.terms = terms;
    }

    /** A sentence with a mark "read"; nothing where there is nothing new. */
    Optional<Component> message(Optional<PatientId> own) {
        var version = inForce.version();
        boolean handed = own.filter(one -> notices.given(Set.of(one), version).contains(one))
                .isPresent();
        if (handed || !terms.isUnread(version)) {
            return Optional.empty();
        }
        var message = new Div();
        message.add(
                new Paragraph(message.getTranslation("terms.notice", version)),
                new Paragraph(message.getTranslation("terms.notice.changed")),
                Acts.row(Acts.plain("terms.notice.read", () -> {
                    terms.read(version, UI.getCurrent().getLocale());
                    message.removeFromParent();
                })));
        message.addClassName("message");
        return Optional.of(message);
    }
}
