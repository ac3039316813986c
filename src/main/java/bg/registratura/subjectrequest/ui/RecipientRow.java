package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.NoticedRecipient;
import bg.registratura.subjectrequest.RecipientNotice;
import bg.registratura.subjectrequest.RecipientNotices;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** One recipient: what they got and when, how far telling them is, and what can be done. */
class RecipientRow extends ListItem {

    private final transient NoticedRecipient recipient;
    private final transient SubjectRequest request;
    private final transient RecipientNotices notices;
    private final transient RequestPapers papers;
    private final transient Runnable changed;

    RecipientRow(
            NoticedRecipient recipient,
            SubjectRequest request,
            RecipientNotices notices,
            RequestPapers papers,
            boolean officers,
            Runnable changed) {
        this.recipient = recipient;
        this.request = request;
        this.notices = notices;
        this.papers = papers;
        this.changed = changed;
        addClassName("row");
        var name = new Paragraph(recipient.name());
        name.addClassName("match-name");
        var words = new Div(name);
        recipient.last().ifPresent(last -> words.add(got(Dates.day(getLocale(), last))));
        add(words);
        recipient.notice().ifPresentOrElse(this::noticed, () -> open(officers));
    }

    private Paragraph got(String last) {
        var acts = recipient.acts().stream().map(this::getTranslation).collect(Collectors.joining(", "));
        var got = new Paragraph(getTranslation("subjectrequest.notice.got", acts, last));
        got.addClassName("quiet");
        return got;
    }

    private void open(boolean officers) {
        add(status("status-waits", getTranslation("subjectrequest.notice.open")));
        if (officers && request.changedAt().isPresent()) {
            add(Acts.row(
                    Acts.plain("subjectrequest.notice.write", this::write),
                    Acts.quiet("subjectrequest.notice.waive", this::waive)));
        }
    }

    private void noticed(RecipientNotice notice) {
        var told = notice.toldOn();
        var way = notice.toldWay();
        var ground = notice.ground();
        if (ground != null) {
            add(
                    status("status-done", getTranslation("subjectrequest.notice.waived." + ground)),
                    quiet(String.valueOf(notice.reason())));
        } else if (told == null || way == null) {
            add(
                    status(
                            "status-waits",
                            getTranslation(
                                    "subjectrequest.notice.written", Dates.day(getLocale(), Dates.dayOf(notice.at())))),
                    Acts.row(
                            Acts.plain("subjectrequest.letter.print", () -> print(notice)),
                            Acts.plain("subjectrequest.letter.tell", () -> tell(notice))));
        } else {
            add(
                    status(
                            "status-done",
                            getTranslation("subjectrequest.letter.told." + way, Dates.day(getLocale(), told))),
                    Acts.row(Acts.quiet("subjectrequest.letter.print", () -> print(notice))));
        }
    }

    private void write() {
        new NoticeLetterDialog(
                        recipient,
                        notices.addressOf(request, recipient),
                        address -> tell(notices.write(request, recipient, address), "subjectrequest.letter.written"))
                .open();
    }

    private void waive() {
        new NoticeWaiverDialog(
                        recipient,
                        (ground, reason) -> tell(
                                notices.waive(request, recipient, ground, reason), "subjectrequest.notice.waive.done"))
                .open();
    }

    private void tell(boolean first, String done) {
        if (first) {
            Notices.done(done);
        } else {
            Notices.refused("subjectrequest.notice.done-before");
        }
        changed.run();
    }

    private void tell(RecipientNotice notice) {
        new ToldDialog(
                        notice.address(),
                        ToldDialog.WITH_ADDRESS,
                        Dates.dayOf(notice.at()),
                        notices.today(),
                        (way, day) -> notices.told(request, notice, way, day),
                        changed)
                .open();
    }

    private void print(RecipientNotice notice) {
        notices.print(notice).ifPresentOrElse(this::print, () -> notice.letter()
                .ifPresent(letter ->
                        ReasonDialog.ask("subjectrequest.paper.again", reason -> print(papers.again(letter, reason)))));
    }

    private void print(byte[] pdf) {
        Printing.print(pdf, getTranslation("subjectrequest.notice.letter"));
    }

    private static Span status(String className, String text) {
        var status = new Span(text);
        status.addClassNames("status", className);
        return status;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("quiet");
        return line;
    }
}
