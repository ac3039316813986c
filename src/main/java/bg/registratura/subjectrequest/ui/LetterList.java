package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.subjectrequest.Letter;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The letters of a case: printed, handed over or posted, each noted once. */
public class LetterList extends Div {

    private final transient SubjectRequest request;
    private final transient Letters letters;
    private final transient RequestPapers papers;
    private final transient Runnable told;
    private final UnorderedList rows = new UnorderedList();

    public LetterList(SubjectRequest request, Letters letters, RequestPapers papers) {
        this(request, letters, papers, () -> {});
    }

    /** The same where more than this list follows from how a letter was told. */
    public LetterList(SubjectRequest request, Letters letters, RequestPapers papers, Runnable told) {
        this.request = request;
        this.letters = letters;
        this.papers = papers;
        this.told = told;
        addClassName("section");
        rows.addClassName("rows");
        add(new H2(getTranslation("subjectrequest.letters")), rows);
        fill();
    }

    private void fill() {
        var all = letters.of(request.id());
        setVisible(!all.isEmpty());
        rows.removeAll();
        all.forEach(letter -> rows.add(row(letter)));
    }

    private ListItem row(Letter letter) {
        var what = new Span(getTranslation("subjectrequest.letter." + letter.kind()));
        var when = new Span(Dates.dayTime(getLocale(), letter.writtenAt()));
        when.addClassNames("quiet", "number");
        var row = new ListItem(what, when, standing(letter), Acts.row(print(letter)));
        row.addClassName("row");
        if (!letter.isTold()) {
            row.add(Acts.row(Acts.plain(
                    "subjectrequest.letter.tell", () -> new ToldDialog(request, letter, letters, this::tell).open())));
        }
        return row;
    }

    private void tell() {
        fill();
        told.run();
    }

    private Span standing(Letter letter) {
        var told = letter.toldOn();
        var way = letter.toldWay();
        var word = new Span(
                told == null || way == null
                        ? getTranslation("subjectrequest.letter.owed")
                        : getTranslation("subjectrequest.letter.told." + way, Dates.day(getLocale(), told)));
        word.addClassNames("status", letter.isTold() ? "status-done" : "status-waits");
        return word;
    }

    private Button print(Letter letter) {
        return Acts.quiet("subjectrequest.letter.print", () -> letters.print(letter)
                .ifPresentOrElse(
                        this::print,
                        () -> ReasonDialog.ask(
                                "subjectrequest.paper.again",
                                reason -> print(papers.again(letter.document(), reason)))));
    }

    private void print(byte[] pdf) {
        Printing.print(pdf, getTranslation("subjectrequest.letter"));
    }
}
