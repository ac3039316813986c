package bg.registratura.subjectrequest.ui;

import bg.registratura.scan.PaperScans;
import bg.registratura.scan.ui.ScanLine;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The signed sheets of a request, each with its scan or the word that it is awaited. */
@Service
public class SignedPapers {

    private final RequestPapers papers;
    private final PaperScans scans;
    private final ScanLine line;

    SignedPapers(RequestPapers papers, PaperScans scans, ScanLine line) {
        this.papers = papers;
        this.scans = scans;
        this.line = line;
    }

    /** Nothing while nothing of it was signed. */
    public Component of(SubjectRequest request) {
        var part = new Div();
        var signed = papers.signed(request);
        if (signed.isEmpty()) {
            return part;
        }
        var standing = scans.standing(signed.values());
        var rows = new Div();
        rows.addClassName("rows");
        signed.forEach((kind, number) -> rows.add(row(
                part.getTranslation("subjectrequest.signed.sheet", part.getTranslation(kind), number.code()),
                line.of(Optional.ofNullable(standing.get(number))))));
        part.addClassName("section");
        part.add(new H2(part.getTranslation("subjectrequest.signed.title")), rows);
        return part;
    }

    private static Div row(String sheet, Component scan) {
        var row = new Div(new Span(sheet), scan);
        row.addClassName("row");
        return row;
    }
}
