package bg.registratura.subjectrequest.ui;

import bg.registratura.subjectrequest.NoticedRecipient;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Whoever received what a request changed, and what was done to tell them; the desk sees the letters alone. */
public class RecipientSection extends Div {

    private final transient SubjectRequest request;
    private final transient RecipientNotices notices;
    private final transient RequestPapers papers;
    private final boolean officers;

    private RecipientSection(SubjectRequest request, RecipientNotices notices, RequestPapers papers, boolean officers) {
        this.request = request;
        this.notices = notices;
        this.papers = papers;
        this.officers = officers;
        addClassName("section");
        fill();
    }

    /** Everybody who received, to be written to or not. */
    public static RecipientSection forOfficer(SubjectRequest request, RecipientNotices notices, RequestPapers papers) {
        return new RecipientSection(request, notices, papers, true);
    }

    /** The letters that were written, to be printed and told. */
    static RecipientSection forDesk(SubjectRequest request, RecipientNotices notices, RequestPapers papers) {
        return new RecipientSection(request, notices, papers, false);
    }

    /** Shows how it is now. */
    final void fill() {
        removeAll();
        setVisible(request.isToldToRecipients());
        if (!isVisible()) {
            return;
        }
        var shown = shown();
        setVisible(officers || !shown.isEmpty());
        add(new H2(getTranslation(officers ? "subjectrequest.recipients" : "subjectrequest.recipients.letters")));
        if (officers) {
            add(lead(shown));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        shown.forEach(one -> rows.add(new RecipientRow(one, request, notices, papers, officers, this::fill)));
        if (!shown.isEmpty()) {
            add(rows);
        }
    }

    private List<NoticedRecipient> shown() {
        return notices.of(request).stream()
                .filter(one -> officers
                        || one.notice().flatMap(notice -> notice.letter()).isPresent())
                .toList();
    }

    private Paragraph lead(List<NoticedRecipient> shown) {
        var key = request.changedAt().isEmpty()
                ? "subjectrequest.recipients.after-erasure"
                : shown.isEmpty() ? "subjectrequest.recipients.none" : "subjectrequest.recipients.lead";
        var lead = new Paragraph(getTranslation(key));
        lead.addClassName("quiet");
        return lead;
    }
}
