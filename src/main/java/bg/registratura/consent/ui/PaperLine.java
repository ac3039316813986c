package bg.registratura.consent.ui;

import static bg.registratura.consent.ui.Sentences.word;

import bg.registratura.document.RegisterNumber;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.PaperStanding;
import bg.registratura.scan.ui.SheetDialog;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What lies here of a signed sheet: its scan, a part of it, or nothing yet. */
@Service
class PaperLine {

    private final PaperScans scans;

    PaperLine(PaperScans scans) {
        this.scans = scans;
    }

    Map<RegisterNumber, PaperStanding> standing(Collection<RegisterNumber> numbers) {
        return scans.standing(numbers);
    }

    Component of(RegisterNumber number, Map<RegisterNumber, PaperStanding> standing) {
        var scanned = standing.get(number);
        if (scanned == null) {
            return status("status-waits", word("consent.paper.missing"));
        }
        var line = new Div(
                scanned.isWhole()
                        ? status("status-done", word("consent.paper.scanned"))
                        : status("status-waits", word("consent.paper.part", scanned.pages(), scanned.ofPages())));
        if (scans.mayOpen(scanned)) {
            line.add(Acts.quiet(
                    "consent.paper.open", () -> new SheetDialog(number.code(), scans.open(scanned.document())).open()));
        }
        return line;
    }

    private static Span status(String tone, String text) {
        var status = new Span(text);
        status.addClassNames("status", tone);
        return status;
    }
}
