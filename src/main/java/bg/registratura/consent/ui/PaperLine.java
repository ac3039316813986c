package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Dates;
import bg.registratura.pad.SignedSheet;
import bg.registratura.pad.SignedSheets;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.PaperStanding;
import bg.registratura.scan.ui.ScanLine;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What lies here of a signed sheet: its scan, a part of it, nothing yet, or the sheet as it was signed on a tablet. */
@Service
class PaperLine {

    private final PaperScans scans;
    private final ScanLine line;
    private final SignedSheets tablets;

    PaperLine(PaperScans scans, ScanLine line, SignedSheets tablets) {
        this.scans = scans;
        this.line = line;
        this.tablets = tablets;
    }

    /** What lies here of several sheets. */
    record Kept(Map<RegisterNumber, PaperStanding> scans, Map<RegisterNumber, SignedSheet> tablets) {}

    Kept kept(Collection<RegisterNumber> numbers) {
        return new Kept(scans.standing(numbers), tablets.of(numbers));
    }

    Component of(RegisterNumber number, Kept kept) {
        var signed = kept.tablets().get(number);
        if (signed != null) {
            return tablet(signed);
        }
        return line.of(Optional.ofNullable(kept.scans().get(number)));
    }

    private Component tablet(SignedSheet signed) {
        var line = new Div(status("status-done", word("consent.paper.tablet", Dates.dayTime(signed.signedAt()))));
        if (tablets.mayOpen(signed)) {
            line.add(Acts.quiet(
                    "consent.paper.signed",
                    () -> Printing.print(
                            tablets.open(signed.document()), signed.number().code())));
        }
        return line;
    }
}
