package bg.registratura.subjectrequest.ui;

import bg.registratura.scan.PaperScans;
import bg.registratura.scan.ui.ScanLine;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
        var facts = new DescriptionList();
        facts.addClassName("facts");
        signed.forEach((kind, number) -> facts.add(
                new Term(part.getTranslation(kind)),
                new Description(
                        new Div(part.getTranslation("subjectrequest.signed.number", number.code())),
                        line.of(Optional.ofNullable(standing.get(number))))));
        part.add(new H2(part.getTranslation("subjectrequest.signed.title")), facts);
        return part;
    }
}
